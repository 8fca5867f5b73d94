/**
 * The generator writes schemas as OpenAPI 3.0 has them; 3.1 is plain JSON Schema, where null is a type of its own
 * and `nullable` means nothing.
 */
export function modernSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modernSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, modernSchema(child)]),
  ) as Record<string, unknown>;
  if (nullable !== true) return nullable === undefined || nullable === false ? rest : { ...rest, nullable };
  if (typeof rest['type'] === 'string') {
    const choices = rest['enum'];
    return { ...rest, type: [rest['type'], 'null'], ...(Array.isArray(choices) ? { enum: [...choices, null] } : {}) };
  }
  const { description, ...schema } = rest;
  return { anyOf: [schema, { type: 'null' }], ...(description === undefined ? {} : { description }) };
}
