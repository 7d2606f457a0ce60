// The one place that says what `tf` is, to the runner and to the learner: tfjs without the parts that have no use in a
// runner (WebGL, loading models from addresses). Side effects: every op as a tensor method, gradients, the cpu backend.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-backend-cpu';

export * from '@tensorflow/tfjs-core';
export * from '@tensorflow/tfjs-layers';
