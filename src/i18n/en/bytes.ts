export const bytes = {
  single: (count: string) => `${count} bytes`,
  kilo: (count: string) => `${count} KB`,
  mega: (count: string) => `${count} MB`,
};
