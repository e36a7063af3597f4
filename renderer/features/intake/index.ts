export const IntakeScreen = () => null
