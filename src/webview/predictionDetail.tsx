import type { JSX } from 'preact';
import type { PanelState } from '../protocol/panelState';
import { ActivationMap } from './activationMap';
import { formatShare } from './format';
import { Icon } from './icon';
import type { Prediction } from './prediction';
import { Tile } from './tile';

const SCALE = 3;

/** One image, larger, with its logits as bars and where the network looked. */
export function PredictionDetail({
  prediction,
  images,
}: {
  prediction: Prediction;
  images: PanelState['images'];
}): JSX.Element {
  const { image, trueClass, predictedClass, right, classes, maps } = prediction;
  const largestLogit = Math.max(...classes.map(({ logit }) => Math.abs(logit)), Number.EPSILON);
  const largest = maps ? Math.max(...maps.predicted, ...maps.truth) : 0;
  return (
    <div class="detail">
      <Tile images={images} image={image} scale={SCALE} />
      <div class="detail-words">
        <p class={`detail-verdict ${right ? 'right' : 'wrong'}`}>
          <Icon name={right ? 'check' : 'close'} />
          {right ? 'Right' : 'Wrong'}
        </p>
        <p class="detail-classes">
          {right ? (
            <>
              <b>{trueClass}</b>, recognised
            </>
          ) : (
            <>
              <b>{trueClass}</b> taken for <b>{predictedClass}</b>
            </>
          )}
        </p>
      </div>
      {maps && (
        <div class="activations">
          <ActivationMap
            {...{ images, image, largest }}
            scale={SCALE}
            map={maps.predicted}
            width={maps.width}
            caption={`seen as ${predictedClass}`}
          />
          {!right && (
            <ActivationMap
              {...{ images, image, largest }}
              scale={SCALE}
              map={maps.truth}
              width={maps.width}
              caption={`seen as ${trueClass}`}
            />
          )}
        </div>
      )}
      <table class="probabilities">
        <caption class="visually-hidden">Logits of the classes, and their probabilities by softmax</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Class</th>
            <td />
            <th scope="col">Logit</th>
            <th scope="col">Probability</th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ name, logit, probability }, place) => (
            <tr key={place} class={name === trueClass ? 'true-class' : undefined}>
              <th scope="row">{name}</th>
              <td class="bar">
                <span style={{ width: `${(Math.max(0, logit) / largestLogit) * 100}%` }} aria-hidden="true" />
              </td>
              <td class="number">{logit.toFixed(1)}</td>
              <td class="number">{formatShare(probability)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
