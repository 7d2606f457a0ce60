import type { Diagnosis, Time } from './diagnosis';
import type { DoctorResult } from './doctorResult';
import { LANGUAGE_NAMES } from './languageNames';
import type { Language } from './runResult';

/** The diagnosis as text that reads well in a terminal and as Markdown in a bug report. */
export function doctorReport({ platform, node, storage, backends, chosen }: DoctorResult): string {
  const parts = [`# Convolab's backends`, backends.map(backendLines).join('\n\n'), '## Chosen by `auto`'];
  parts.push(
    (Object.entries(chosen) as [Language, DoctorResult['chosen'][Language]][])
      .map(([language, { name, reason }]) => `- ${LANGUAGE_NAMES[language]}: **${name}**, ${reason}`)
      .join('\n'),
  );
  parts.push(`${platform}, Node ${node}. Kept in ${storage}.`);
  return `${parts.join('\n\n')}\n`;
}

function backendLines({
  backend,
  available,
  why,
  next,
  description,
  selfTestError,
  forward,
  trainingStep,
}: Diagnosis): string {
  const lines = [`## ${backend}: ${available ? 'available' : 'not available'}`, ''];
  if (why) lines.push(`- ${capital(why)}.${next ? ` ${next}` : ''}`);
  if (description) {
    const { device, driver, version, isSoftware } = description;
    lines.push(`- Device: ${device}${isSoftware ? ' (software, no GPU)' : ''}${driver ? `; driver: ${driver}` : ''}`);
    lines.push(`- Version: TensorFlow.js ${version}`);
  }
  if (selfTestError !== null) lines.push(`- Self-test: passed, off by ${selfTestError.toExponential(1)} at most`);
  if (forward) lines.push(`- Forward pass: ${timeText(forward)}`);
  if (trainingStep) lines.push(`- Training step: ${timeText(trainingStep)}`);
  return lines.join('\n');
}

function timeText({ images, ms }: Time): string {
  return `${ms.toFixed(ms < 10 ? 1 : 0)} ms for ${images} ${images === 1 ? 'image' : 'images'} of 32×32`;
}

/** A sentence of a diagnosis, which begins in the middle of one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
