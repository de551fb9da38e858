import type { SampleLocale } from './data.ts';

type SamplePage = { readonly slug: string; readonly title: string; readonly body: string };

/** Two short pages a language: one on bullying, one on passwords and privacy. */
export const samplePages = {
  en: [
    {
      slug: 'bullying',
      title: 'When messages hurt',
      body: '<h2 id="tell">Tell someone</h2><p>Cyberbullying is never the child’s fault. Report it—keep the evidence.</p>',
    },
    {
      slug: 'password',
      title: 'Strong passwords',
      body: '<h2 id="choose">Choose</h2><p>A password is like a key. Privacy settings help. Use &lt;three&gt; words &amp; a number.</p>',
    },
  ],
  fr: [
    {
      slug: 'bullying',
      title: 'L’enfant blessé',
      body: '<h2 id="tell">En parler</h2><p>Le cyberharcèlement commence souvent à l’<strong>école</strong>. D&#39;abord, gardez les preuves.</p>',
    },
    {
      slug: 'password',
      title: 'Un bon mot de passe',
      body: '<h2 id="choose">Choisir</h2><p>Le cœur de la sécurité : un mot de passe long. L’équilibre compte.</p>',
    },
  ],
  es: [
    {
      slug: 'bullying',
      title: 'Cuando los mensajes duelen',
      body: '<h2 id="tell">Contarlo</h2><p>El ciberacoso nunca es culpa de la niña o del niño.</p>',
    },
    {
      slug: 'password',
      title: 'Una contraseña segura',
      body: '<h2 id="choose">Elegir</h2><p>La contraseña es una llave. Cuida tu privacidad.</p>',
    },
  ],
  ru: [
    {
      slug: 'bullying',
      title: 'Если сообщения ранят',
      body: '<h2 id="tell">Рассказать</h2><p>Травля в интернете — не вина ребёнка. Сохраните доказательства.</p>',
    },
    {
      slug: 'password',
      title: 'Надёжный пароль',
      body: '<h2 id="choose">Выбор</h2><p>Пароль — это ключ. Цифровая среда и конфиденциальность.</p>',
    },
  ],
  ar: [
    {
      slug: 'bullying',
      title: 'حين تؤذي الرسائل',
      body: '<h2 id="tell">أخبر شخصاً</h2><p>التنمر ليس ذنب الطفل. احفظ الأدلة والرسائل.</p>',
    },
    {
      slug: 'password',
      title: 'كلمة مرور قوية',
      body: '<h2 id="choose">الاختيار</h2><p>كلمة المرور مثل المفتاح، والخصوصية حق للأسرة.</p>',
    },
  ],
  zh: [
    {
      slug: 'bullying',
      title: '网络欺凌应对指南',
      body: '<h2 id="tell">告诉大人</h2><p>如果孩子遇到网络欺凌，这不是孩子的错，请保留证据。</p>',
    },
    {
      slug: 'password',
      title: '设置好密码',
      body: '<h2 id="choose">选择</h2><p>密码就像钥匙，个人信息保护很重要。</p>',
    },
  ],
} as const satisfies Record<SampleLocale, readonly SamplePage[]>;

/** A built page as the site's layout writes it, with the parts that search must not read. */
export function buildPage(lang: string, { title, body }: SamplePage): string {
  return `<!doctype html><html lang="${lang}"><head><title>${title} – site</title><style>p{color:red}</style></head>
<body><header><nav>navigationword</nav></header>
<main data-pagefind-body><nav>breadcrumbword</nav><h1>${title}</h1>${body}
<p hidden>hiddenword</p><p class="vh">voiceword</p><svg aria-hidden="true"><title>drawingword</title></svg>
<div data-pagefind-ignore>ignoredword</div></main><footer>footerword</footer></body></html>`;
}
