declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: object
}

declare module 'diagram-js-minimap' {
  const minimapModule: object
  export default minimapModule
}
