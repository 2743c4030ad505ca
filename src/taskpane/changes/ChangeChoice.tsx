import { Checkbox, makeStyles } from "@fluentui/react-components";
import { sayChange, type PlanChange, type PlanningModel } from "../../engine";
import { PlainList } from "../PlainList";

const useStyles = makeStyles({ label: { display: "flex", alignItems: "flex-start" } });

interface Props {
  readonly model: PlanningModel;
  readonly changes: readonly PlanChange[];
  /** Positions of the changes that are shown, in their order. */
  readonly shown: readonly number[];
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (position: number) => void;
}

/** Proposed changes to choose from. */
export function ChangeChoice({ model, changes, shown, chosen, onToggle }: Props) {
  const styles = useStyles();
  return (
    <PlainList label="Changes, worth most first" spacing="tight" isRanked>
      {shown.map((position) => (
        <li key={position}>
          <Checkbox
            className={styles.label}
            checked={chosen.has(position)}
            onChange={() => onToggle(position)}
            label={sayChange(model, changes[position]!, { item: true, month: true })}
          />
        </li>
      ))}
    </PlainList>
  );
}
