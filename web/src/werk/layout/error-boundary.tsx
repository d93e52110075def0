// When drawing a screen fails, the frame stays: one can go elsewhere, and typed text is still in its draft.
import { Component, type ReactNode } from 'react'
import { FailurePanel } from './failure'

type Props = { children: ReactNode; /** Another place gets a fresh try. */ place: string }
type State = { failure: unknown; place: string }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: undefined, place: this.props.place }

  static getDerivedStateFromError(failure: unknown): Partial<State> {
    return { failure }
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { failure: undefined, place }
  }

  override render(): ReactNode {
    return this.state.failure === undefined ? this.props.children : <FailurePanel failure={this.state.failure} />
  }
}
