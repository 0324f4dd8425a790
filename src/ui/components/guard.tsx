import { Component, type ReactNode } from 'react';

type GuardProps = { readonly children: ReactNode; readonly onFault: () => void };

/** Ink would show a fault's own message, which can hold a key. */
export class Guard extends Component<GuardProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    this.props.onFault();
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
