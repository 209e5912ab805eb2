extension Culture {
  static let westernEuropean: [Culture] = [
    Culture(
      74, [("DE", 50), ("AT", 4), ("CH", 3)],
      given: """
        Lena, Lukas, Mareike, Svenja, Tobias, Andreas, Anke, Anna, Antje, Axel, Bastian, Benedikt,
        Birgit, Björn, Britta, Carsten, Christiane, Christoph, Clara, Cornelius, Dagmar, Dennis,
        Dörte, Elisabeth, Emil, Eva, Fabian, Felix, Florian, Franziska, Friederike, Gesine, Greta,
        Günther, Hannes, Heike, Henrike, Holger, Ida, Ilse, Ines, Jakob, Jan, Jana, Jens, Johanna,
        Jonas, Judith, Jürgen, Karin, Katharina, Kerstin, Klara, Konstantin, Kurt, Lars, Leonie,
        Lisa, Ludwig, Luise, Manfred, Marlene, Martin, Matthias, Maximilian, Michael, Miriam,
        Moritz, Nadine, Nele, Niklas, Nina, Oliver, Paula, Philipp, Ralf, Rebekka, Sabine,
        Sebastian, Silke, Simon, Sören, Stefan, Susanne, Theresa, Thomas, Tim, Ulrike, Uwe, Volker,
        Wiebke, Wolfgang, Yvonne
        """,
      family: """
        Köhler, Schäfer, Seidel, Vogel, Albrecht, Bauer, Baumann, Becker, Beyer, Böhm, Brandt,
        Braun, Busch, Dietrich, Ebert, Engel, Ernst, Fiedler, Fischer, Frank, Friedrich, Fuchs,
        Graf, Groß, Günther, Haas, Hahn, Hartmann, Heinrich, Herrmann, Hoffmann, Horn, Huber, Jäger,
        Jung, Kaiser, Keller, Klein, Koch, König, Kraus, Krüger, Kuhn, Kühn, Lang, Lehmann, Lorenz,
        Ludwig, Maier, Martin, Meyer, Möller, Müller, Neumann, Otto, Peters, Pfeiffer, Pohl,
        Richter, Roth, Sauer, Schmitt, Schneider, Scholz, Schröder, Schubert, Schulte, Schuster,
        Simon, Sommer, Stein, Thiel, Thomas, Voigt, Wagner, Walter, Weber, Weiß, Werner, Winkler,
        Wolf, Zimmermann
        """),
    Culture(
      3, [("DE", 1)],
      given:
        """
        Maximiliane, Friedrich-Karl, Anna-Sophie, Hans-Joachim, Eva-Maria, Karl-Heinz,
        Marie-Luise
        """,
      family: """
        von Arnim, von der Heide, Müller-Lüdenscheid, zu Löwenstein, Schmidt-Rottluff, von Thurn,
        Meyer-Landrut, Graf von Hardenberg
        """),
    Culture(
      33, [("FR", 25), ("BE", 3), ("CH", 2), ("LU", 0.4)],
      given: """
        Antoine, Manon, Rémi, Théo, Adèle, Agathe, Amélie, Anaïs, Arnaud, Aurélie, Baptiste, Benoît,
        Camille, Céline, Chloé, Clément, Cyril, Delphine, Élodie, Émile, Étienne, Fabien, Félix,
        François, Gaëlle, Gauthier, Geneviève, Guillaume, Hélène, Hervé, Inès, Irène, Jérôme, Joël,
        Julien, Léa, Loïc, Louise, Maëlle, Marion, Mathilde, Maxime, Mélanie, Noémie, Océane,
        Olivier, Pascal, Philippe, Quentin, Raphaël, Romain, Sébastien, Sylvie, Thibault, Valérie,
        Yann, Zoé
        """,
      family: """
        Chevalier, Garnier, Lefèvre, André, Aubert, Barbier, Besson, Blanchard, Bonnet, Boucher,
        Bourgeois, Brunet, Carpentier, Charpentier, Clément, Colin, d’Alençon, Deschamps, Duval,
        Faure, Fontaine, Fournier, Gaillard, Gautier, Gérard, Girard, Guérin, Hébert, Joly, Lacroix,
        Lambert, Lefebvre, Lemaire, Leroux, Marchand, Masson, Mercier, Meunier, Moreau, Noël,
        Perrin, Picard, Poirier, Renard, Rivière, Rousseau, Roussel, Royer, Vasseur, Vidal
        """),
    Culture(
      2.5, [("CA", 1)],
      given:
        "Aurora, Étienne, Josée, Maude, Olivier, Simone, Xavier, Geneviève, Marc-André, Océane",
      family:
        "Tremblay, Gagnon, Bouchard, Côté, Fortin, Lévesque, Pelletier, Bélanger, Ouellet, Boisvert"
    ),
    Culture(
      23, [("NL", 16), ("BE", 3)],
      given: """
        Lotte, Marieke, Ruben, Sander, Anouk, Bart, Bram, Daan, Dirk, Eline, Esmée, Femke, Floor,
        Floris, Gijs, Hanneke, Ilse, Jeroen, Joost, Joris, Jurre, Koen, Liesbeth, Loes, Maarten,
        Maud, Niels, Noor, Pieter, Rik, Roos, Saskia, Sjoerd, Sofie, Stijn, Teun, Thijs, Tess,
        Wouter, Zoë
        """,
      family: """
        Bakker, Hoekstra, de Vries, van den Berg, van Dijk, Visser, Smit, Meijer, de Boer, Mulder,
        de Groot, Bos, Vos, Peters, Hendriks, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits,
        de Graaf, van der Meer, van der Linden, Kok, Jacobs, de Haan, Vermeulen, van den Heuvel,
        van der Veen, van den Broek, de Bruijn, Schouten, van Beek, ’t Hart, Kuipers,
        Postma, IJzerman
        """),
    Culture(
      8, [("IT", 7), ("CH", 1)],
      given: """
        Alessandro, Alice, Andrea, Beatrice, Caterina, Chiara, Davide, Elena, Enrico, Federica,
        Francesca, Giacomo, Gioia, Giulia, Lorenzo, Luca, Marta, Matteo, Nicolò, Paola, Riccardo,
        Sara, Silvia, Tommaso
        """,
      family: """
        Barbieri, Bianchi, Bruno, Colombo, Conti, Costa, D’Angelo, De Luca, Esposito, Ferrari,
        Fontana, Gallo, Greco, Lombardi, Mancini, Mariani, Moretti, Ricci, Rinaldi, Rizzo, Romano,
        Serra, Villa
        """),
  ]
}
