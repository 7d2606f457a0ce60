/** A class that learners complete. */
export type SubjectClass = new (...args: number[]) => object;

const lent = new WeakSet<object>();

/**
 * Lends a learner's class the methods of the reference that it does not have, so that the network is whole in every
 * exercise. The exercise's own method is never lent.
 */
export function lendMethods(Class: SubjectClass, Reference: SubjectClass, exercisesMethod: string): void {
  const prototype = Class.prototype as object;
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(Reference.prototype as object))) {
    if (name === exercisesMethod || name in prototype || !Object.isExtensible(prototype)) continue;
    lent.add(property.value as object);
    Object.defineProperty(prototype, name, property);
  }
}

/** Gives an instance of a class without a constructor the fields that the reference's constructor sets. */
export function lendFields(instance: object, reference: object): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(reference))) {
    if (!(name in instance) && Object.isExtensible(instance)) Object.defineProperty(instance, name, property);
  }
}

export function isLent(method: object): boolean {
  return lent.has(method);
}
