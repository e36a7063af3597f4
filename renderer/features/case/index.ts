export const CaseScreen = () => null
