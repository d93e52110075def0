// A card with a pictogram and a heading, and the sentence that stands there when there is nothing yet.
import { useId, type ReactNode } from 'react'
import { Icon, type IconName } from '../icon'

type Props = { icon: IconName; title: ReactNode; children: ReactNode; tone?: 'next' }

export function Section({ icon, title, children, tone }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={`ph-card mijn-section${tone ? ` mijn-section--${tone}` : ''}`}>
      <h2 className="mijn-section__title" id={id}>
        <Icon name={icon} />
        {/* In one box: a name in it must not become a column of its own. */}
        <span>{title}</span>
      </h2>
      {children}
    </section>
  )
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="mijn-empty">{children}</p>
}
