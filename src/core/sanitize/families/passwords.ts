import { classOf } from '../names.ts';
import { type Value, isReference } from '../value.ts';

/** Names that promise a password, whatever it looks like. */
const ofPassword = /pass(?!port|age|ive)|pwd|phrase|kennwort|\bpin$|_pin$|Pin$/i;

/** What stands beside such a name in a list of names. */
const otherName =
  /user|name|mail|requir|invalid|missing|confirm|field|value|error|default|string|organi|account|login|phone|address|remember|password|number|boolean|function|config/;

/** A plain word, a number or a phrase in quotes, where it stands beside the name of a password: `setenv("VPN_PIN", "41805659")`. */
export const isPassword = (name: string, bare: string, { quoted }: Value): boolean =>
  quoted &&
  ofPassword.test(name) &&
  /^(?:\d{4,12}|[a-z]{8,}|[a-z]{3,}(?:[ .][a-z]{3,}){2,}|[a-z]{3,}(?:_[a-z]{3,}){3,}|(?=.*\d)(?=.*[a-z])[A-Za-z\d]{8,})$/.test(
    bare,
  ) &&
  !otherName.test(bare) &&
  classOf(bare) === undefined &&
  !isReference(bare);
