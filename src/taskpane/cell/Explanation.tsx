import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ExplainedSelection } from "../../app/explainSelection";
import type { CellExplanation } from "../../engine";

const useStyles = makeStyles({
  title: { display: "block" },
  figures: {
    width: "100%",
    borderCollapse: "collapse",
    marginTop: tokens.spacingVerticalS,
    "& th, & td": { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: "right", fontWeight: "normal" },
    "& th:first-child": { textAlign: "left" },
    "& thead th": {
      color: tokens.colorNeutralForeground2,
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    fontVariantNumeric: "tabular-nums",
  },
  reasons: { marginBlock: `${tokens.spacingVerticalXXS} 0`, paddingInlineStart: tokens.spacingHorizontalL },
  heading: { marginBlock: `${tokens.spacingVerticalM} 0`, fontSize: tokens.fontSizeBase300 },
});

/** A cell's figures in both plans, and the sentences that say where they come from. */
export function Explanation({ of: { sheet, address, explanation } }: { readonly of: ExplainedSelection }) {
  const styles = useStyles();
  if (!explanation) return null;
  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>
        {explanation.title}
      </Subtitle2>
      <Caption1>
        {sheet}, cell {address}
      </Caption1>
      <Figures figures={explanation.figures} />
      {explanation.reasons.map(({ heading, lines }) => (
        <section key={heading}>
          <h3 className={styles.heading}>{heading}</h3>
          <ul className={styles.reasons}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Figures({ figures }: Pick<CellExplanation, "figures">) {
  const styles = useStyles();
  const [first] = figures;
  if (!first) return null;
  const hasAfter = first.reconciled !== null;
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">In {first.unit}</th>
          <th scope="col">Submitted</th>
          {hasAfter && <th scope="col">Reconciled</th>}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, submitted, reconciled }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{rounded(submitted)}</td>
            {hasAfter && <td>{rounded(reconciled ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rounded = (value: number): string =>
  value.toLocaleString(undefined, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
