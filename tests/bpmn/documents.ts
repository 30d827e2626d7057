const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:bpr="urn:darcha:bpr:1"',
  'xmlns:acme="urn:acme"',
].join(' ')

/** A BPMN file around its root elements. */
export const definitions = (roots: string, declaration = '<?xml version="1.0" encoding="UTF-8"?>'): string =>
  `${declaration}\n<bpmn:definitions ${NAMESPACES} id="Definitions" targetNamespace="urn:test">\n${roots}\n</bpmn:definitions>`

/** A BPMN file with the one process `P`. */
export const processFile = (content: string): string =>
  definitions(`<bpmn:process id="P" name="Process">\n${content}\n</bpmn:process>`)

export const extension = (content: string): string => `<bpmn:extensionElements>${content}</bpmn:extensionElements>`

/** A file whose only task `A` ("Apply") carries the given annotation. */
export const taskFile = (annotation: string): string =>
  processFile(`<bpmn:task id="A" name="Apply">${extension(annotation)}</bpmn:task>`)

/** A file whose only task `A` carries a `bpr:step` with the given attributes and children. */
export const stepFile = (attributes: string, children = ''): string => taskFile(`<bpr:step ${attributes}>${children}</bpr:step>`)
