import { Caption1, Card, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { sayLarge, type Headline, type IndexHeadline } from "../engine";

const useStyles = makeStyles({
  numbers: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  figures: { fontVariantNumeric: "tabular-nums" },
  bar: {
    display: "flex",
    height: "12px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  aligned: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  lost: { backgroundColor: tokens.colorPaletteRedBackground3 },
  unknown: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 6px)`,
  },
});

interface Props {
  readonly headline: Headline;
  readonly currency: string;
}

/** The alignment in three numbers that add up to 100, and the money at risk, before and after. */
export function HeadlineCard({ headline, currency }: Props) {
  const styles = useStyles();
  const { submitted, reconciled } = headline;
  return (
    <Card size="small" aria-label="Alignment">
      <div className={styles.numbers}>
        <Title3 className={styles.figures}>{indexText(submitted)}</Title3>
        <Text className={styles.figures}>{indexWords(submitted, reconciled)}</Text>
      </div>
      <div className={styles.bar} aria-hidden>
        <div className={styles.aligned} style={{ width: `${submitted.aligned}%` }} />
        <div className={styles.lost} style={{ width: `${submitted.lost}%` }} />
        <div className={styles.unknown} style={{ width: `${submitted.unknown}%` }} />
      </div>
      <Caption1 className={styles.figures}>{partsWords(submitted)}</Caption1>
      <Caption1 className={styles.figures}>{riskWords(headline, currency)}</Caption1>
    </Card>
  );
}

function indexWords(submitted: IndexHeadline, reconciled: IndexHeadline | null): string {
  if (submitted.index === null) return "alignment: too little is known for one number";
  return reconciled ? `of 100, ${indexText(reconciled)} after reconciling` : "of 100, as submitted";
}

/** "At risk: EUR 2.25 million, then 1.42 million": as submitted, and by the reconciled plan. */
function riskWords({ atRisk }: Headline, currency: string): string {
  const after = atRisk.reconciled === null ? "" : `, then ${sayLarge(atRisk.reconciled)}`;
  return `At risk: ${currency} ${sayLarge(atRisk.submitted)}${after}`.replace(/ {2,}/, " ");
}

/** The three parts of 100; where some is unknown, the index speaks of the rest. */
function partsWords({ aligned, lost, unknown, index }: IndexHeadline): string {
  const parts = `${whole(aligned)} aligned, ${whole(lost)} lost, ${whole(unknown)} unknown`;
  const isPart = index !== null && unknown >= 0.5;
  return isPart ? `${parts}; ${indexText({ index })} is the share of what is known.` : `${parts}.`;
}

const whole = (points: number): string => points.toFixed(0);
const indexText = ({ index }: Pick<IndexHeadline, "index">): string =>
  index === null ? "–" : index.toFixed(1);
