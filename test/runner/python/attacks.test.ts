import assert from 'node:assert/strict';
import { report } from '../../../src/cli/report';
import { BODY_LINE, check, failedCheck, solution, withBody } from './learnerCode';

/** In the first call of the method: every operation with values that none expects. Prints those that take their time. */
const HOSTILE_REQUESTS = `
import json, time
from convolab import bridge
from convolab.engine.table import OPERATIONS
if hasattr(bridge, "asked"):
    return tf.reduce_mean(conv_layer, axis=[1, 2])
bridge.asked = True
x, v, i = tf.ones([1, 2, 3, 4]), tf.constant([1.0, 2.0, 3.0]), tf.constant([0, 1])
inputs = [[x._handle], [v._handle, i._handle], [x._handle] * 3]
values = [-1, 2**31, 1e308, [2**31] * 4, [10**5, 10**5], [1] * 70000, [[10**9, 10**9]] * 4, "x" * 10**5, None]
usual = {"storage": "int32", "padding": "same", "activation": "linear", "axis": 0, "seed": 1, "mean": 0, "stddev": 1,
         "alignCorners": False, "halfPixelCenters": False, "keepdims": True, "mode": "reflect", "bits": 32,
         "signed": True, "exclusive": False, "reverse": False}
count = 0
for name, attributes in OPERATIONS.items():
    for handles in inputs:
        for value in values if attributes else [None]:
            for fixed in ({}, usual):
                given = {each: fixed.get(each, value) for each in attributes}
                start = time.monotonic()
                answer = json.loads(bridge._send(name, json.dumps([handles, given, [], None])))
                for handle, *_ in answer.get("tensors", ()):
                    bridge.release(handle)
                bridge.request("note", (), {"text": ""})
                count += 1
                if time.monotonic() - start > 5:
                    print("slow", name, given, time.monotonic() - start)
print("asked", count)`.trim();

const RIGHT = 'return tf.reduce_mean(conv_layer, axis=[1, 2])';

describe('a Python file that wants a better verdict than it deserves', function () {
  this.timeout(120_000);

  it('is watched also where its objects take no attributes', async () => {
    const slots = '    __slots__ = ("original_dim", "resize_dim", "output_size")\n';
    const withSlots = (source: string): string =>
      source.replace(/^class SqueezeNetModel.*:\n/m, (line) => line + slots);
    const dense = withBody(
      'mean = tf.reduce_mean(conv_layer, axis=[1, 2])\nreturn tf.keras.layers.Dense(10, kernel_initializer=tf.keras.initializers.Identity())(mean)',
    );
    assert.equal(failedCheck(await check(withSlots(dense)))?.id, 'parameters');
    const unused = solution.replace(/return self\.get_logits\((\w+)\)/, 'return tf.reduce_mean($1, axis=[1, 2])');
    assert.equal(failedCheck(await check(withSlots(unused)))?.id, 'network');
    assert.equal((await check(withSlots(solution))).status, 'passed');
  });

  it('can not call its own failure ours', async () => {
    const forged =
      'import convolab.explanation\nconvolab.explanation.explain = lambda error: {"kind": "backend", "message": "not me", "location": None, "traceback": ""}\n';
    const result = await check(`${forged}${withBody('raise ValueError')}`);
    assert.equal(result.status, 'failed');
    assert.notEqual(result.error?.kind, 'backend');
  });

  it('is answered at once, whatever it asks of the engine', async () => {
    const result = await check(withBody(`${HOSTILE_REQUESTS}\n${RIGHT}`));
    // What no kernel should have been given may have broken the engine: then this is the verdict, and nothing else.
    assert.ok(result.error === null || ['exception', 'crash'].includes(result.error.kind), result.error?.message);
    const slow = result.output.split('\n').filter((line) => line.startsWith('slow'));
    assert.deepEqual(slow, []);
    assert.match(result.output, /^asked \d{4,}$/m);
    assert.equal((await check(solution)).status, 'passed');
  });

  it('can not have the engine read without end', async () => {
    const requests: Record<string, string> = {
      'a long head': '"[" * 10**7',
      'many inputs': '"[[" + "1," * 10**6 + "1], {}, [], null]"',
      'many handles to release': '"[[], {}, [" + "1," * 10**6 + "1], null]"',
      'nested attributes': '\'[[], {"shape": \' + "[" * 10**6 + "]" * 10**6 + "}, [], null]"',
      'values that do not fit': '\'[[], {"shape": [2], "storage": "float32"}, [], null]\\n\' + "x" * 10**7',
    };
    const asked = Object.entries(requests).map(([name, request]) =>
      [
        'start = time.monotonic()',
        `answer = bridge._send("tensor", ${request})[:10]`,
        `print("${name}:", answer, time.monotonic() - start < 2)`,
      ].join('\n'),
    );
    const head = 'from convolab import bridge\nimport time';
    const { output, error } = await check(withBody([head, ...asked, RIGHT].join('\n')));
    assert.equal(error, null);
    for (const name of Object.keys(requests)) assert.ok(output.includes(`${name}: {"error":[ True`), output);
  });

  it('gets no more than 64 MB into one request', async () => {
    const result = await check(withBody('from convolab import bridge\nbridge._send("tensor", "x" * (2**26 + 1))'));
    assert.equal(result.error?.kind, 'memory', result.error?.message);
    assert.equal(result.error.location?.line, BODY_LINE + 1);
  });

  it('gets no answer of its own making read that is too long', async () => {
    const forged = 'import convolab.host\nconvolab.host.load = lambda request: "[" * 10**8\n';
    const result = await check(`${solution}\n${forged}convolab.host.call = lambda request: "[" * 10**8\n`);
    assert.equal(result.status, 'failed');
    assert.ok(['crash', 'memory'].includes(result.error?.kind ?? ''), result.error?.message);
  });

  it('can not move the cursor of the terminal that its report is printed in', async () => {
    const result = await check(
      withBody(`print("\\x1b[2J\\x9b1m passed \\r")\nraise ValueError("\\x1b]0;passed\\x07")`),
    );
    // eslint-disable-next-line no-control-regex -- those are what is looked for
    assert.doesNotMatch(report(result), /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });

  it('is told the same verdict when what it prints is no text', async () => {
    const result = await check(withBody(`print("\\udc80\\x00")\n${RIGHT}`));
    assert.equal(result.status, 'passed');
  });
});
