extension Culture {
  static let northernAndEasternEuropean: [Culture] = [
    Culture(
      14, [("SE", 10), ("NO", 3), ("DK", 3)],
      given: """
        Agnes, Anders, Åsa, Astrid, Björn, Ebba, Elin, Erik, Freja, Fredrik, Gunnar, Håkan, Ingrid,
        Jens, Johan, Karin, Kjell, Lars, Linnéa, Magnus, Maja, Mikkel, Niels, Ola, Oskar, Pål,
        Rasmus, Signe, Sigrid, Sofie, Søren, Tuva, Viktor, Ylva
        """,
      family: """
        Andersson, Berg, Bergström, Christensen, Dahl, Ekström, Eriksson, Forsberg, Gustafsson,
        Håkansson, Hansen, Haugen, Holm, Jørgensen, Karlsson, Larsen, Lindqvist, Lund, Lundgren,
        Møller, Nilsson, Nyström, Ødegård, Öberg, Rasmussen, Sandberg, Sjöberg, Solberg, Sørensen,
        Strand, Wikström
        """),
    Culture(
      3, [("FI", 1)],
      given: "Aino, Antti, Eeva, Juhani, Kaisa, Mikko, Päivi, Sanna, Tuomas, Ville, Väinö, Jyrki",
      family:
        "Hämäläinen, Järvinen, Korhonen, Laine, Lehtonen, Mäkelä, Nieminen, Salminen, Virtanen"),
    Culture(
      1.2, [("IS", 1)],
      given: "Guðrún, Þórdís, Sigríður, Jón, Ólafur, Björk, Ragnar, Æsa",
      family: "Þorsteinsson, Jónsdóttir, Guðmundsson, Sigurðardóttir, Magnússon"),
    Culture(
      10, [("PL", 9), ("DE", 1)],
      given: """
        Agnieszka, Bartosz, Dorota, Grzegorz, Jakub, Joanna, Kacper, Katarzyna, Krzysztof, Łukasz,
        Małgorzata, Marcin, Michał, Paweł, Przemysław, Radosław, Stanisław, Świętosława, Tomasz,
        Wojciech, Zofia, Żaneta
        """,
      family: """
        Kowalczyk, Wiśniewski, Adamczyk, Błaszczyk, Dąbek, Duda, Gołąb, Jóźwiak, Kaczmarek, Król,
        Krawczyk, Mazur, Nowak, Pawlak, Pietrzak, Sikora, Szczepaniak, Walczak, Wieczorek, Wójcik,
        Woźniak, Zając
        """),
    Culture(
      2, [("CZ", 3), ("SK", 1)],
      given: "Jiří, Ondřej, Tomáš, Vojtěch, Šimon, Lukáš, Matěj, Zdeněk",
      family: "Novák, Svoboda, Dvořák, Černý, Procházka, Kučera, Veselý, Růžička, Šťastný"),
    Culture(
      2, [("CZ", 3), ("SK", 1)],
      given: "Anežka, Barbora, Kateřina, Ludmila, Markéta, Tereza, Zuzana, Eliška",
      family: "Nováková, Svobodová, Dvořáková, Černá, Procházková, Kučerová, Veselá, Růžičková"),
    Culture(
      2.5, [("HU", 1)],
      given:
        "Ágnes, Balázs, Csilla, Dániel, Eszter, Gergő, István, Levente, Őrs, Réka, Zoltán, Zsófia",
      family: "Horváth, Kovács, Nagy, Szabó, Tóth, Varga, Kőszegi, Lukács, Németh, Szűcs, Vörös"),
    Culture(
      3, [("RO", 3), ("MD", 0.4)],
      given: "Alexandru, Andreea, Bogdan, Cătălina, Ioana, Mihai, Ștefan, Ștefania, Răzvan, Ilinca",
      family: "Ionescu, Popescu, Dumitru, Stănescu, Munteanu, Țepeș, Mureșan, Bălan, Rădulescu"),
    Culture(
      3, [("HR", 1), ("RS", 1), ("SI", 1), ("BA", 0.5)],
      given: "Ana, Boštjan, Đorđe, Goran, Ivana, Jelena, Luka, Marko, Mirna, Nikša, Petra, Željka",
      family:
        "Babić, Đurić, Horvat, Jurić, Knežević, Kovačić, Marić, Novak, Šarić, Vuković, Zupančič"),
    Culture(
      2.5, [("LT", 1), ("LV", 1), ("EE", 1)],
      given: "Kristīne, Jānis, Liis, Priit, Rūta, Tõnu, Ģirts, Eglė, Mantas, Ülle",
      family: "Bērziņš, Kalniņš, Tamm, Sepp, Kask, Žukas, Ozols, Õunapuu, Mägi, Rebane"),
    Culture(
      3, [("GR", 4), ("CY", 1)],
      given: "Αλέξανδρος, Γιώργος, Δημήτρης, Κωνσταντίνος, Νίκος, Παναγιώτης, Στέλιος, Χρήστος",
      family: "Παπαδόπουλος, Γεωργίου, Ιωάννου, Νικολαΐδης, Καραγιάννης, Οικονόμου, Βασιλείου"),
    Culture(
      2, [("GR", 4), ("CY", 1)],
      given: "Αικατερίνη, Βασιλική, Γεωργία, Ελένη, Μαρία, Σοφία, Χριστίνα, Ζωή",
      family: "Παπαδοπούλου, Γεωργίου, Ιωάννου, Νικολαΐδη, Καραγιάννη, Οικονόμου, Βασιλείου"),
    Culture(
      4, [("UA", 3), ("DE", 1), ("PL", 1)],
      given: """
        Андрій, Богдан, Ганна, Дмитро, Ірина, Катерина, Наталія, Оксана, Олександр, Олена, Сергій,
        Тарас, Юлія, Ярослав
        """,
      family:
        "Шевченко, Коваленко, Бондаренко, Ткаченко, Кравчук, Мельник, Їжакевич, Гончар, Савченко"),
    Culture(
      2, [("BG", 1)],
      given: "Георги, Димитър, Иван, Николай, Петър, Стоян, Христо, Цветан",
      family: "Иванов, Георгиев, Димитров, Петров, Николов, Стоянов, Тодоров, Ангелов"),
    Culture(
      2, [("BG", 1)],
      given: "Анна, Даниела, Десислава, Елена, Ивана, Мария, Ралица, Цветелина",
      family: "Иванова, Георгиева, Димитрова, Петрова, Николова, Стоянова, Тодорова, Ангелова"),
  ]
}
