import {
  Badge,
  Button,
  Caption1,
  Card,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Session, SessionState } from "../../app/session";
import type { Signature, SignOff, Source } from "../../engine";
import { dayWords, functionName, whole } from "./demandWords";
import { EntryPanel } from "../entry/EntryPanel";
import { PlainList } from "../PlainList";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly signOff: SignOff;
  readonly currency: string;
}

/** Who has signed the consensus, what keeps the others from it, and the way to sign. */
export function SignOffCard({ session, state, signOff, currency }: Props) {
  const styles = useStyles();
  const [isSigning, setSigning] = useState(false);
  const { signatures, signed, openLines, openMoney, limit } = signOff;
  if (signatures.length < 2) return null;
  const money = (value: number): string => `${currency} ${whole(value)}`.trim();
  return (
    <Card size="small" aria-label="Sign-off of the consensus">
      <Text weight="semibold">
        Consensus: {signed} of {signatures.length} signed
      </Text>
      <PlainList label="Signatures" spacing="tight">
        {signatures.map((one) => (
          <li key={one.function} className={styles.row}>
            <Badge appearance="tint" color={one.signedBy === "" ? "warning" : "success"}>
              {one.signedBy === "" ? "To sign" : "Signed"}
            </Badge>
            <Caption1>{signatureWords(one)}</Caption1>
          </li>
        ))}
      </PlainList>
      <Caption1>
        {openLines === 0
          ? `No disagreement above ${money(limit)} is open.`
          : `${openLines === 1 ? "1 disagreement" : `${openLines} disagreements`} above ${money(limit)} open: ${money(openMoney)}. Resolve before signing.`}
      </Caption1>
      {isSigning ? (
        <SignForm session={session} state={state} signOff={signOff} />
      ) : (
        <div>
          <Button size="small" disabled={state.running !== null} onClick={() => setSigning(true)}>
            Sign for a function
          </Button>
        </div>
      )}
    </Card>
  );
}

function SignForm({ session, state, signOff }: Omit<Props, "currency">) {
  const styles = useStyles();
  const first = signOff.signatures.find(({ signedBy }) => signedBy === "") ?? signOff.signatures[0]!;
  const [signer, setSigner] = useState<Source>(first.function);
  const [name, setName] = useState("");
  const wish = { function: signer, name };
  return (
    <div className={styles.form}>
      <Field label="Function">
        <Select value={signer} onChange={(_, { value }) => setSigner(value as Source)}>
          {signOff.signatures.map((one) => (
            <option key={one.function} value={one.function}>
              {functionName(one.function)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Signed by">
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <EntryPanel
        label="Show what will be signed"
        wish={JSON.stringify(wish)}
        isReady={name.trim() !== "" && state.running === null}
        entered={state.entered}
        show={() => session.signOff(wish)}
        accept={(preview) => session.acceptEntry(preview)}
      />
    </div>
  );
}

function signatureWords({ function: source, owner, signedBy, signedDay, isEarly }: Signature): string {
  if (signedBy === "") return `${functionName(source)}${owner === "" ? "" : ` (${owner})`}`;
  return `${functionName(source)}: ${signedBy}${Number.isNaN(signedDay) ? "" : `, ${dayWords(signedDay)}`}${isEarly ? " (before this cycle)" : ""}`;
}
