export const removeTexts = {
  title: "{name} entfernen?",
  free: "Nichts anderes im Entwurf bezieht sich darauf.",
  used: "Darauf beziehen sich noch",
  usedText:
    "Wenn Sie trotzdem entfernen, passen diese Stellen nicht mehr. Der Entwurf sagt dann, was Sie dort noch ändern müssen. Sie können den Schritt auch zurücknehmen.",
  remove: "Entfernen",
  keep: "Behalten",
};
