const fonts =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans','Noto Sans SC','PingFang SC','Microsoft YaHei',Arial,sans-serif";
const ink = 'color:#1d2330';
const soft = 'color:#525b6b';
const wrap = 'overflow-wrap:break-word;word-wrap:break-word';

/** Styles that every client is given on the element itself: light is the ground, dark is put on top where it is understood. */
export const style = {
  body: `margin:0;padding:0;background-color:#f4f5f8;${ink};${fonts};-webkit-text-size-adjust:100%`,
  preheader: 'display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;opacity:0',
  ground: 'background-color:#f4f5f8',
  outer: 'padding:16px 8px 32px',
  column: 'max-width:600px;width:100%;border-collapse:separate',
  brand: `padding:8px 32px 14px;font-size:16px;line-height:24px;font-weight:600;${soft};${fonts};${wrap}`,
  card: `background-color:#ffffff;border-radius:12px;padding:28px 32px;${ink};${fonts};${wrap}`,
  heading: `margin:0 0 16px;font-size:26px;line-height:34px;font-weight:700;${fonts}`,
  title: `margin:28px 0 0;font-size:19px;line-height:26px;font-weight:700;${fonts}`,
  text: `margin:0 0 14px;font-size:17px;line-height:27px;${fonts}`,
  note: `margin:0 0 12px;font-size:15px;line-height:23px;${soft};${fonts}`,
  link: 'color:#1d4ed8;text-decoration:underline',
  panel: 'margin:8px 0 20px;border-collapse:separate;background-color:#f4f5f8;border-radius:10px;padding:8px 4px',
  label: `padding:6px 12px;font-size:15px;line-height:23px;vertical-align:top;width:24%;${soft};${fonts}`,
  value: `padding:6px 12px;font-size:16px;line-height:24px;font-weight:600;vertical-align:top;${ink};${fonts};${wrap}`,
  buttonTable: 'margin:8px 0 20px;border-collapse:separate',
  buttonCell: 'border-radius:10px;mso-padding-alt:14px 28px',
  button: `display:block;padding:14px 28px;font-size:17px;line-height:24px;font-weight:600;text-decoration:none;border-radius:10px;${fonts}`,
  codeCell: 'padding:8px 12px',
  codeLabel: `margin:0;font-size:15px;line-height:23px;${soft};${fonts}`,
  code: `margin:0;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:18px;line-height:28px;font-weight:700;letter-spacing:1px;${ink};${wrap}`,
  codeNote: `margin:6px 0 0;font-size:15px;line-height:23px;${soft};${fonts}`,
  eyebrow: `margin:0 0 6px;font-size:15px;line-height:22px;font-weight:600;${soft};${fonts}`,
  part: `margin:26px 0 10px;font-size:20px;line-height:28px;font-weight:700;${fonts}`,
  subpart: `margin:20px 0 8px;font-size:17px;line-height:25px;font-weight:700;${fonts}`,
  list: `margin:0 0 14px;padding:0 0 0 26px;font-size:17px;line-height:27px;${fonts}`,
  item: 'margin:0 0 6px',
  quoteTable: 'margin:0 0 14px',
  quote: 'padding:2px 0 0 16px;border-left:4px solid #c3c9d6',
  boxCell: 'padding:10px 16px 0',
  hours: 'margin:0 0 20px;table-layout:fixed',
  hoursDay: `padding:4px 0 2px;font-size:14px;line-height:20px;${soft};${fonts}`,
  hour: 'height:18px;font-size:1px;line-height:18px',
  hoursMark: `padding:2px 0 0;font-size:13px;line-height:18px;${soft};${fonts}`,
  logoCell: 'padding:0 12px 0 0',
  logoName: `font-size:16px;line-height:24px;font-weight:600;${soft};${fonts};${wrap}`,
  logo: 'display:block;border:0;border-radius:6px;background-color:#ffffff;padding:4px',
  footer: 'padding:20px 32px 0',
  footerLine: `margin:0 0 6px;font-size:14px;line-height:21px;${soft};${fonts};${wrap}`,
} as const;

/** For narrow screens. */
export const sizeStyle = `
@media (max-width:480px){
.side{padding-left:20px!important;padding-right:20px!important}
.label,.value{display:block!important;width:auto!important}
.label{padding-bottom:0!important}.value{padding-top:0!important}
.wide{width:100%!important}
h1{font-size:23px!important;line-height:30px!important}
}`.trim();

const dark = (scope: string) =>
  [
    `${scope}.ground{background-color:#11141b!important}`,
    `${scope}.card{background-color:#1a1f2a!important;color:#e8ebf2!important}`,
    `${scope}.panel{background-color:#262d3b!important}`,
    `${scope}.ink{color:#e8ebf2!important}`,
    `${scope}.soft{color:#aeb7c6!important}`,
    `${scope}.link{color:#8db4ff!important}`,
    `${scope}.quote{border-left-color:#5b6577!important}`,
    `${scope}.hour-on{background-color:#8db4ff!important}`,
    `${scope}.hour-off{background-color:#3a4354!important}`,
    `${scope}.press{border:1px solid #5b6577!important}`, // a dark brand colour still shows as a button
  ].join('');

/** For clients that know the reader's scheme: Apple Mail by the media query, Outlook's apps by the attribute they set. A style of its own, because a client that does not understand one drops it whole. */
export const darkStyle = `@media (prefers-color-scheme:dark){${dark('')}}${dark('[data-ogsc] ')}`;
