import { Component, type ComponentType, type FunctionComponent, h, type JSX } from 'preact';

/** A component that is drawn anew only for other props, each compared as the value or object that it is. */
export function memo<Props extends object>(draw: FunctionComponent<Props>): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return differs(this.props, next) || differs(next, this.props);
    }

    override render(): JSX.Element {
      return h(draw, this.props);
    }
  };
}

function differs(former: object, next: object): boolean {
  return Object.entries(former).some(([key, value]) => !Object.is(value, (next as Record<string, unknown>)[key]));
}
