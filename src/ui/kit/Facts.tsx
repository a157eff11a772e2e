import styles from './Facts.module.css';

/** Names and values below one another; values may be a stranger's, in any writing direction. */
export function Facts({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: string])[];
}) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
