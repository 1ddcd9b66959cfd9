/**
 * What our mails use although a client of mail does not know it, each with what its readers see instead. Names are caniemail's.
 * Whatever is not here fails the linter; whatever is here and no mail uses fails it, too.
 */
export const gaps: Record<string, string> = {
  '<style> element':
    'Every style that matters stands on its element; the sheet only adds narrow screens and dark colours.',
  '@media':
    'Without it a mail stays light and 600 pixels wide at most; the tables shrink with the screen all the same.',
  '!important keyword': 'Stands in the sheet only.',
  'Class selector': 'Stands in the sheet only.',
  'Attribute selector':
    'For the dark scheme of Outlook’s apps; in a sheet of its own, because Gmail drops a sheet that has one.',
  'Descendant combinator': 'For the dark scheme of Outlook’s apps.',
  'color-scheme meta tag': 'Where it is unknown, the client colours dark by itself or not at all; both can be read.',
  '<body> element': 'Becomes a div; the outer table has the same ground.',
  'dir attribute': 'All our languages run from left to right, as clients do by themselves.',
  'aria-hidden attribute': 'The hours are read aloud as cells without words, beside the rows that say them.',
  'role attribute': 'Windows Mail reads the tables as tables.',
  'target attribute': 'Clients open links in a browser anyhow.',
  'align attribute': 'The card stands at the left instead of the middle.',
  'width attribute': 'Outlook takes percent of what is around, which is meant.',
  'height attribute': 'Outlook may draw the hours a little higher.',
  'height property': 'The same as the attribute, which Outlook takes.',
  'width property': 'The same as the attribute, which Outlook takes.',
  'max-width': 'Outlook gets a table of 600 pixels in a comment of its own.',
  'max-height property': 'Hides the preheader, together with mso-hide, display and a letter of one pixel.',
  opacity: 'Hides the preheader, together with the others.',
  overflow: 'Hides the preheader, together with the others.',
  'display:none': 'Hides the preheader, together with the others.',
  display: 'Outlook knows block, which is all that we use outside of the preheader.',
  'border-radius': 'Corners are square.',
  border: 'Outlook draws borders of cells, which is where they stand.',
  background: 'Plain colours only, which every client draws.',
  'overflow-wrap': 'A very long word makes the mail wider; word-wrap does the same where it is known.',
  'table-layout': 'The hours get their widths from their cells.',
  margin: 'Paragraphs have the usual distance; Outlook takes no margin of the body, which is none.',
  padding: 'Outlook pads cells, which is where it matters; the button has its own for Outlook.',
  'font-size': 'All sizes are in pixels, which Outlook takes.',
  'font-weight': 'Outlook draws 600 as bold.',
  'line-height': 'Pixels, which Outlook takes.',
  'letter-spacing': 'Codes stand a little closer.',
  'text-decoration': 'Links and buttons may be underlined.',
  'system-ui, ui-serif, ui-sans-serif, ui-rounded, ui-monospace': 'The next font of the list is taken.',
  '<ul>, <ol> and <dl>': 'Lists are indented by the client’s own measure.',
};
