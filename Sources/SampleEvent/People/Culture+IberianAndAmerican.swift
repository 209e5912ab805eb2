extension Culture {
  static let iberianAndAmerican: [Culture] = [
    Culture(
      19, [("ES", 12), ("MX", 3), ("AR", 1.5), ("CO", 1.2), ("CL", 1), ("US", 2), ("PE", 0.5)],
      given: """
        Marta, Rodrigo, Sergio, Adrián, Álvaro, Andrés, Ángela, Beatriz, Begoña, Carmen, César,
        Concepción, Cristóbal, Diego, Elena, Emilia, Félix, Gonzalo, Guillermo, Héctor, Inés, Íñigo,
        Iván, Javier, Jesús, Joaquín, José Luis, Julián, Lucía, Luis, Macarena, María José, Martín,
        Mónica, Nicolás, Óscar, Paloma, Pilar, Raúl, Rocío, Rosa, Sebastián, Sofía, Tomás,
        Valentina, Verónica, Ximena
        """,
      family: """
        Castaño, Etxeberria, Zúñiga, Álvarez, Avendaño, Benítez, Cañizares, Cárdenas, Domínguez,
        Echevarría, Fernández, Gallardo, García Lorca, Giménez, González, Guzmán, Hernández,
        Herrera, Ibáñez, Iglesias, López, Márquez, Martínez, Méndez, Muñoz, Núñez, Ordóñez, Ortega,
        Ortiz, Peña, Pérez, Quiñones, Ramírez, Ríos, Rodríguez, Romero, Ruiz de Gauna, Sáez,
        Sánchez, Santamaría, Vázquez, Velázquez, Villaseñor, Yáñez
        """),
    Culture(
      1.5, [("ES", 1)],
      given:
        "Aitor, Ainhoa, Amaia, Eneko, Iker, Jordi, Laia, Meritxell, Montserrat, Nerea, Oriol, Unai",
      family:
        "Aguirre, Arizmendi, Bofill, Capdevila, Goikoetxea, Puig i Cadafalch, Urrutia, Vilanova"),
    Culture(
      15, [("BR", 11), ("PT", 4)],
      given: """
        Larissa, Adriana, Afonso, Ana Beatriz, André, Antônio, Bruna, Caio, Camila, Cauã, Conceição,
        Débora, Eduardo, Fábio, Fernanda, Flávia, Gustavo, Heloísa, Inês, Isadora, João, João Pedro,
        Júlia, Leandro, Letícia, Lúcia, Luís, Marcelo, Mariana, Mateus, Natália, Otávio, Patrícia,
        Paulo, Rafaela, Renato, Simão, Tatiana, Thaís, Thiago, Vinícius
        """,
      family: """
        Teixeira, Almeida, Araújo, Assunção, Azevedo, Barbosa, Brandão, Cardoso, Carvalho,
        Conceição, Correia, Costa, da Silva, de Oliveira, dos Santos, Falcão, Ferreira, Figueiredo,
        Fonseca, Gonçalves, Guimarães, Leitão, Lopes, Magalhães, Melo, Mendonça, Moura, Nogueira,
        Pinheiro, Queirós, Ribeiro, Rocha, Sampaio, Simões, Tavares, Vasconcelos
        """),
  ]
}
