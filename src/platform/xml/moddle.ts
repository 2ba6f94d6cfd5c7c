/** What a property of the meta-model is like. */
export type PropertyDescriptor = {
  name: string;
  isMany?: boolean;
  isReference?: boolean;
  isVirtual?: boolean;
  default?: unknown;
};

/** An element in moddle's object graph; a generic one belongs to a namespace moddle does not know. */
export type ModdleElement = {
  $type: string;
  $attrs: Record<string, string>;
  $parent?: ModdleElement;
  $model: { getPackage: (namespace: string) => object | undefined };
  $descriptor:
    | { isGeneric?: undefined; properties: readonly PropertyDescriptor[] }
    | { isGeneric: true; ns: { prefix?: string; uri?: string } };
  id?: string;
  get: (name: string) => unknown;
  set: (name: string, value: unknown) => void;
};

/** Something moddle could not take over; a reference to nothing names its property and value. */
export type XmlWarning = {
  message: string;
  element?: { $type: string; id?: string };
  property?: string;
  value?: string;
};

/** What bpmn-moddle and dmn-moddle have in common. */
export type Moddle = {
  fromXML(xml: string): Promise<{ rootElement: object; warnings: readonly XmlWarning[] }>;
  toXML(element: object, options: { format: boolean }): Promise<{ xml: string }>;
  create(type: string): object;
  createAny(type: string, namespace?: string): object;
};
