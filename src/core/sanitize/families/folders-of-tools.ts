import { type Pattern, byPatterns } from '../detector.ts';
import { isReal } from '../value.ts';
import { usual } from './paths.ts';

const S = '(?:\\\\{1,4}|/)';

/** Versions of a language are called by their number, and most environments by what they are for everybody. */
const isOwn = (value: string): boolean =>
  isReal(value) &&
  !usual.has(value.toLowerCase()) &&
  !/^(?:base|default|myenv|test-?env|py|python|node|openai|pip|poetry|global|\.?v?env)$|^(?:(?:c?python|pypy|py|anaconda|miniconda|miniforge|mambaforge|node|v|go|ruby|temurin|jdk|openjdk|graalvm|zulu)[\d.-]{0,2})*v?\d+(?:\.\d+)*[\w.-]{0,10}$/i.test(
    value,
  );

/** Folders that tools name by the project: those lie behind what everybody has. */
const patterns: readonly Pattern[] = [
  // Virtual environments.
  {
    kind: 'folder',
    needs: ['virtualenvs', 'envs', 'venvs', 'versions/', 'versions\\', '.conda', '.tox', '.nox'],
    pattern: () =>
      new RegExp(
        `((?:virtualenvs|(?<=[\\\\/.])v?envs|\\.virtualenvs|pyenv(?:-win)?${S}versions|\\.tox|\\.nox|hatch${S}env${S}virtual)${S}(?:[^\\s\\\\/"'\`]{1,60}${S}[\\w-]{4,12}(?=${S})${S})?)([^\\s\\\\/"'\`<>|:*?;,&()[\\]{}=]{2,80}?)(?=(?:-[\\w-]{8})?(?:-py\\d(?:\\.\\d{1,2})?)?${S}(?:lib|lib64|bin|scripts|include|share|site-packages|conda-meta|etc|python\\.exe|dlls)(?!\\w))`,
        'gi',
      ),
    accepts: isOwn,
  },
  {
    kind: 'folder',
    needs: ['hatch'],
    pattern: () =>
      new RegExp(`(hatch${S}env${S}virtual${S})([^\\s\\\\/"'\`<>]{2,80})(?=${S})`, 'g'),
    accepts: isOwn,
  },
  // What a shell puts before its prompt, and what makes or opens one.
  {
    kind: 'folder',
    needs: [
      'conda activate',
      'conda create',
      'mamba activate',
      'mamba create',
      'workon ',
      'pyenv activate',
      'pyenv virtualenv',
      'conda run',
      'conda env',
      'environment location',
      'using virtualenv',
      'in virtualenv',
      'activating virtualenv',
      'creating virtualenv',
      'active environment',
    ],
    pattern: () =>
      /(\b(?:(?:conda|mamba|micromamba)[ \t]+(?:activate|(?:create|run|env[ \t]+\w{4,8})[ \t](?:[^\r\n]{0,60}[ \t])?(?:-n|--name)(?=[= \t]))|workon|pyenv[ \t]+(?:activate|virtualenv[ \t]+\d[\d.]{0,8})|(?:using|activating|creating|in)[ \t]+virtualenv:?|active environment[ \t]{0,2}:)[= \t]{1,4}["']?)([A-Za-z][\w.-]{1,60})(?![\w./\\])/gi,
    accepts: isOwn,
  },
  {
    kind: 'folder',
    needs: [') $ ', ') % ', ') ps c:', ') c:', ') ~', ') ❯', ') ➜', '@'],
    pattern: () =>
      /(^(?:[+>] ?)?\()([A-Za-z][\w.-]{1,40})(?=\)[ \t]{1,2}(?:[\w.-]{1,32}@[\w.-]{1,63}|\[user-\d{1,4}\]@|\[?[\w.-]{1,32}@|PS [A-Z]:|[A-Z]:\\[^\r\n>]{0,120}>|[$%❯➜][ \t]|[~/][\w./-]{0,80}[ \t]?[$#%❯][ \t]))/gm,
    accepts: isOwn,
  },
  // The folder that a shell is in, where it shows no more than that.
  {
    kind: 'folder',
    needs: ['@'],
    pattern: () =>
      /(^(?:[+>] ?)?(?:\([^()\r\n]{1,40}\) )?\[?(?:[\w.-]{1,32}|\[user-\d{1,4}\])@(?:[\w.-]{1,63}|\[host-\d{1,4}\])[ \t:])([\w][\w.-]{1,60})(?=\]?[ \t]?[$#%❯](?:[ \t]|$))/gm,
    accepts: isOwn,
  },
  {
    kind: 'folder',
    needs: ['git:('],
    pattern: () => /((?:^|[\s(])[➜→❯][ \t]{1,3})([\w][\w.-]{1,60})(?=[ \t]git:\()/gmu,
    accepts: isOwn,
  },
];

export const foldersOfTools = byPatterns(patterns);
