extension Culture {
  static let english: [Culture] = [
    Culture(
      130, [("US", 90), ("CA", 7), ("GB", 2), ("AU", 1)],
      given: """
        Alyssa, Austin, Brianna, Cooper, Kyle, Priscilla, Tyler, Wesley, Jordan, Aurora, Naomi,
        Ethan, Alexis, Andrew, Ashley, Benjamin, Brandon, Caleb, Cameron, Caroline, Chloe,
        Christopher, Claire, Dakota, Daniel, Danielle, David, Delia, Derek, Diana, Dylan, Elena,
        Elijah, Elizabeth, Emily, Erica, Evan, Faith, Gabriel, Grace, Grant, Hailey, Hannah,
        Heather, Henry, Isaac, Isabel, Jack, Jacob, Jamal, James, Jasmine, Jeremy, Jessica, Joel,
        Jonathan, Julia, Justin, Kayla, Keisha, Kevin, Lauren, Leah, Logan, Lucas, Madison, Malik,
        Marcus, Maria, Mason, Megan, Melissa, Miles, Monica, Nathan, Nicole, Noah, Olivia, Paige,
        Patrick, Rachel, Rebecca, Robert, Ryan, Samantha, Savannah, Sean, Sophia, Spencer,
        Stephanie, Sydney, Taylor, Trevor, Tiffany, Vanessa, Victor, Whitney, Xavier, Zachary, Zoe
        """,
      family: """
        Barrett, Ellison, Foster, Langley, Mercer, Rhodes, Sutton, Whitfield, Gaines, Navarro,
        Donovan, Abbott, Adams, Alvarez, Archer, Bailey, Baldwin, Becker, Bennett, Boone, Brennan,
        Brooks, Bryant, Caldwell, Calhoun, Carlson, Carter, Chambers, Chandler, Clayton, Coleman,
        Conway, Cross, Curtis, Dalton, Davenport, Dawson, Delgado, Dixon, Dunn, Eaton, Fields,
        Finley, Fletcher, Franklin, Freeman, Fuller, Garner, Gibson, Goodwin, Graham, Greer,
        Griffin, Hale, Hammond, Harmon, Hayes, Hendricks, Holloway, Hudson, Ingram, Jefferson,
        Jennings, Keller, Lambert, Larson, Lawson, Lindgren, Maddox, Maxwell, McAllister, McCoy,
        Mitchell, Montgomery, Nash, Norris, O’Brien, Osborne, Pacheco, Parker, Patterson, Perkins,
        Pierce, Porter, Powers, Quinn, Ramsey, Reeves, Reynolds, Richmond, Robbins, Sanders,
        Schultz, Sharp, Simmons, Stafford, Stone, Swanson, Thatcher, Underwood, Vaughn, Wallace,
        Washington, Watkins, Whitaker, Winters, Woodard, Yates, Zimmerman
        """),
    Culture(
      64, [("GB", 40), ("IE", 3), ("AU", 5), ("NZ", 2), ("CA", 1)],
      given: """
        Alasdair, Gareth, Hugo, Rhys, Zara, Amelia, Arthur, Beatrice, Callum, Catriona, Charlotte,
        Clive, Colin, Dafydd, Declan, Dominic, Edward, Eilidh, Eleanor, Elspeth, Euan, Fergus,
        Fiona, Florence, Freya, George, Georgina, Gwen, Harriet, Harry, Heather, Imogen, Iona, Isla,
        Jasper, Jemima, Kieran, Lachlan, Lewis, Lydia, Malcolm, Matilda, Morag, Neil, Nia, Nigel,
        Niamh, Oliver, Oscar, Owen, Phoebe, Poppy, Rory, Rosalind, Rowan, Ruth, Saoirse, Seán, Siân,
        Stuart, Tamsin, Theo, Toby, Verity, William, Winifred
        """,
      family: """
        Kerr, Marsh, Thornton, Pemberton, Donnelly, Doyle, Abernethy, Ainsworth, Ashworth, Atkinson,
        Bagshaw, Barlow, Blackwood, Bowen, Bradshaw, Buchanan, Byrne, Cartwright, Clarke, Cooke,
        Crawford, Davies, Drummond, Dunbar, Evans, Farrell, Fitzgerald, Fraser, Gallagher,
        Gillespie, Goddard, Griffiths, Hargreaves, Hawthorne, Hepworth, Hughes, Jenkins, Kavanagh,
        Kershaw, Llewellyn, MacDonald, MacLeod, McBride, Murray, Nicholls, O’Connor, O’Neill,
        O’Sullivan, Pritchard, Radcliffe, Rafferty, Redfern, Sinclair, Stirling, Sutherland,
        Tattersall, Trevelyan, Walsh, Whitehead, Wilkinson, Winterbourne, Wren
        """),
    Culture(
      6, [("GB", 4), ("US", 3)],
      given: "Rhys, Tobi, Adaeze, Chidi, Femi, Ngozi, Temi, Uche, Yemi, Zainab, Kemi, Emeka",
      family: "Okafor, Adeyemi, Balogun, Eze, Nwosu, Obi, Ogunleye, Okonkwo, Onyango, Achebe"),
    Culture(
      5, [("US", 4), ("CA", 2)],
      given:
        "Amy, Brian, Connie, Derek, Eileen, Frank, Grace, Jason, Kelly, Michelle, Peter, Vivian",
      family:
        "Chan, Chen, Cheng, Huang, Kim, Lam, Lee, Lin, Liu, Nguyen, Park, Tran, Wong, Wu, Yang"),
  ]

  static let african: [Culture] = [
    Culture(
      3.5, [("ZA", 1)],
      given: """
        Thandiwe, Sipho, Lerato, Pieter, Annelise, Kagiso, Nomvula, Themba, Zanele, Johan, Ayanda,
        Bongani, Chantal, Mpho
        """,
      family: """
        Botha, Dlamini, Khumalo, Naidoo, Nkosi, van der Merwe, Pretorius, Mokoena, Pillay, Zulu,
        Jacobs, Molefe
        """),
    Culture(
      3, [("KE", 3), ("UG", 0.5), ("TZ", 0.5)],
      given:
        "Wanjiru, Kamau, Achieng, Otieno, Njeri, Mwangi, Faith, Brian, Mercy, Kevin, Amina, Juma",
      family: """
        Kamau, Mwangi, Odhiambo, Wanjala, Njoroge, Kiptoo, Mutua, Ochieng, Cheruiyot, Ng’ang’a,
        Kimani, Wekesa
        """),
    Culture(
      2, [("NG", 2), ("GH", 1)],
      given: "Adaora, Chinedu, Folake, Ifeanyi, Kwame, Abena, Kofi, Oluwaseun, Tunde, Amaka",
      family: "Abiodun, Adebayo, Asante, Boateng, Chukwu, Ibrahim, Mensah, Okoye, Owusu, Ọláwálé"),
    Culture(
      1, [("ET", 1)],
      given: "Abebe, Hanna, Selam, Dawit, Meron, Yonas",
      family: "Bekele, Tadesse, Alemu, Haile, Girma"),
  ]
}
