import type { JSX } from 'preact';
import type { Diagnosis } from '../protocol/diagnosis';
import { capital } from '../protocol/doctorReport';
import type { DoctorRow } from '../protocol/doctorState';
import { LANGUAGE_NAMES } from '../protocol/languageNames';
import type { BackendChoice } from '../protocol/runnerMessage';
import { backendStatus, imagesPerSecond, passText } from './doctorText';
import type { PostToDoctor } from './doctorApp';
import { formatValue } from './format';
import { Icon } from './icon';
import { InlineCode } from './inlineCode';

interface BackendListProps {
  rows: DoctorRow[];
  choice: BackendChoice;
  blocked: boolean;
  post: PostToDoctor;
}

/** All backends, best first, with the choice of one of them. */
export function BackendList({ rows, choice, blocked, post }: BackendListProps): JSX.Element {
  return (
    <fieldset class="backends">
      <legend>Choose what computes</legend>
      <div class="backend automatic">
        <div class="backend-head">
          <Choice id="auto" choice="auto" chosen={choice === 'auto'} post={post}>
            <code>auto</code>
          </Choice>
          <span class="about">The fastest that has passed its self-test and is faster than wasm.</span>
        </div>
      </div>
      {rows.map((row) => (
        <Backend key={row.id} row={row} chosen={choice === row.choice} blocked={blocked} post={post} />
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  id: string;
  choice: BackendChoice;
  chosen: boolean;
  disabled?: boolean;
  post: PostToDoctor;
  children: JSX.Element;
}

function Choice({ id, choice, chosen, disabled, post, children }: ChoiceProps): JSX.Element {
  return (
    <label class="choice" for={`choice-${id}`}>
      <input
        type="radio"
        name="backend"
        id={`choice-${id}`}
        checked={chosen}
        disabled={disabled}
        onChange={() => post({ type: 'choose', choice })}
      />
      {children}
    </label>
  );
}

interface BackendProps {
  row: DoctorRow;
  chosen: boolean;
  blocked: boolean;
  post: PostToDoctor;
}

function Backend({ row, chosen, blocked, post }: BackendProps): JSX.Element {
  const { id, title, about, choice, diagnosis, test, usedFor, offer } = row;
  const { icon, word, tone } = backendStatus(row);
  const isRefused = diagnosis !== null && !diagnosis.available;
  return (
    <section class={`backend tone-${tone}`} aria-label={id} aria-busy={test === 'running'}>
      <div class="backend-head">
        {/* What can't be had can't be chosen; what was chosen before it could not be had still is. */}
        <Choice id={id} choice={choice} chosen={chosen} disabled={isRefused && !chosen} post={post}>
          <code>{id}</code>
        </Choice>
        <span class="about">
          <b>{title}</b> {about}{' '}
          {usedFor.length > 0 && (
            <span class="tag">in use for {usedFor.map((language) => LANGUAGE_NAMES[language]).join(' and ')}</span>
          )}
        </span>
        <span class="backend-status">
          <Icon name={icon} spin={test === 'running'} />
          {word}
        </span>
      </div>
      {diagnosis && <Found diagnosis={diagnosis} hidesNext={offer !== null && !offer.installed} />}
      {offer && (
        <p class="offer">
          {offer.progress !== null ? (
            <span>
              <Icon name="loading" spin /> {offer.progress}
            </span>
          ) : offer.installed ? (
            <button type="button" class="link" onClick={() => post({ type: 'remove', id: offer.id })}>
              Remove…
            </button>
          ) : (
            <>
              <button
                type="button"
                class="button secondary"
                aria-disabled={blocked}
                aria-describedby={blocked ? 'blocked' : undefined}
                onClick={() => !blocked && post({ type: 'install', id: offer.id })}
              >
                <Icon name="cloud-download" />
                Install {id}…
              </button>
              <span class="offer-size">{offer.size}</span>
            </>
          )}
        </p>
      )}
    </section>
  );
}

/** What a test has found out. @param hidesNext a button offers it */
function Found({ diagnosis, hidesNext }: { diagnosis: Diagnosis; hidesNext: boolean }): JSX.Element {
  const { why, next, description, selfTestError, forward, trainingStep } = diagnosis;
  const facts: [string, JSX.Element | string][] = [];
  if (description) {
    facts.push(['Device', description.isSoftware ? `${description.device} (software, no GPU)` : description.device]);
    if (description.driver) facts.push(['Driver', description.driver]);
    facts.push(['Version', `TensorFlow.js ${description.version}`]);
  }
  if (selfTestError !== null) facts.push(['Self-test', `passed (off by ${formatValue(selfTestError)})`]);
  for (const [name, time] of [
    ['Forward pass', forward],
    ['Training step', trainingStep],
  ] as const) {
    if (!time) continue;
    facts.push([
      name,
      <>
        <b>{imagesPerSecond(time)}</b> <span class="time">{passText(time)}</span>
      </>,
    ]);
  }
  return (
    <>
      {why !== null && (
        <p class="why">
          <InlineCode text={`${capital(why)}.${next && !hidesNext ? ` ${next}` : ''}`} />
        </p>
      )}
      {facts.length > 0 && (
        <dl class="found">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
