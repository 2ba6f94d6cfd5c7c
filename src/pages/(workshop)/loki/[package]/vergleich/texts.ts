export const compareTexts = {
  title: "Vergleichen: {title}",
  lead: "Wählen Sie zwei Fassungen oder Städte. Sie sehen in Worten, was verschieden ist.",
  left: "Ausgangspunkt",
  right: "Verglichen mit",
  button: "Vergleichen",
  town: "{town} (im Einsatz)",
  same: "Formular, Ablauf, Briefe und Texte sind gleich.",
  parameters: "Eigene Angaben",
  value: "{name}: {left} – {right}",
  none: "nicht gesetzt",
  area: "Von {left} zu {right}",
  columns: { what: "Angabe" },
};
