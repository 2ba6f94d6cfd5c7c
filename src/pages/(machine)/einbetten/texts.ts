export const embedTexts = {
  de: {
    list: "Leistungen von A bis Z",
    search: "Was möchten Sie erledigen?",
    searchButton: "Suchen",
    apply: "Online beantragen",
    more: "Alles zu dieser Leistung",
    phone: "Fragen am Telefon:",
    appointment: "Termin vereinbaren",
    from: "Aus dem {name}",
    disturbance: "Zurzeit gestört:",
  },
  en: {
    list: "Services from A to Z",
    search: "What would you like to do?",
    searchButton: "Search",
    apply: "Apply online",
    more: "Everything about this service",
    phone: "Questions by phone:",
    appointment: "Book an appointment",
    from: "From {name}",
    disturbance: "Out of order at the moment:",
  },
};
