type LoaderWords = {
  readonly heading: string;
  readonly ai: string;
  readonly failed: string;
  readonly isRightToLeft?: true;
};

const EN: LoaderWords = {
  heading: 'Career advisor',
  ai: 'AI',
  failed: 'The advisor can’t be reached. Try again',
};

const BY_LANGUAGE: Readonly<Record<string, LoaderWords>> = {
  es: { heading: 'Orientación profesional', ai: 'IA', failed: 'No se puede contactar. Volver a intentarlo' },
  fr: { heading: 'Conseil d’orientation', ai: 'IA', failed: 'Service injoignable. Réessayer' },
  de: { heading: 'Berufsberatung', ai: 'KI', failed: 'Nicht erreichbar. Noch einmal versuchen' },
  ar: {
    heading: 'المرشد المهني',
    ai: 'ذكاء اصطناعي',
    failed: 'تعذّر الاتصال. أعد المحاولة',
    isRightToLeft: true,
  },
};

/** The few words that are needed before the app is there, in the language of the page. */
export const loaderWords = (lang: string): LoaderWords => BY_LANGUAGE[lang.toLowerCase().split('-')[0] ?? ''] ?? EN;
