extension Culture {
  static let nearEastern: [Culture] = [
    Culture(
      34, [("IL", 28), ("US", 1)],
      given: """
        Eitan, Gilad, Noa, Omer, Yonatan, Adi, Amir, Avigail, Ayelet, Boaz, Carmel, Daniel, Dafna,
        Efrat, Gal, Hadas, Idan, Inbar, Itai, Keren, Lior, Maya, Merav, Michal, Nadav, Naama, Nir,
        Ofir, Orly, Ronen, Roni, Shai, Shira, Sivan, Tal, Tamar, Uri, Yael, Yair, Ziv
        """,
      family: """
        Azoulay, Golan, Mizrahi, Peretz, Shalev, Abutbul, Alon, Ashkenazi, Avraham, Bar-On, Barak,
        Ben-David, Biton, Carmi, Dayan, Eliyahu, Friedman, Gabay, Goldberg, Harel, Hershkovitz,
        Katz, Lavi, Levi, Malka, Mor, Navon, Ohana, Oz, Rosen, Sasson, Segal, Shapira, Sharabi,
        Tzur, Vaknin, Yosef, Zohar
        """),
    Culture(
      8, [("IL", 1)],
      given: "נועה, יונתן, תמר, איתי, מיכל, עומר, שירה, אורי, יעל, דניאל, רות, גלעד",
      family: "בן־דוד, כהן, לוי, מזרחי, פרץ, ביטון, אברהם, פרידמן, שפירא, גולן, אזולאי"),
    Culture(
      8, [("AE", 5), ("SA", 2), ("QA", 0.7), ("JO", 0.5), ("EG", 1)],
      given:
        "Layla, Ahmed, Aisha, Faisal, Hessa, Khalid, Mariam, Mohammed, Noura, Omar, Rashid, Salma",
      family: """
        Al Suwaidi, Al Mansoori, Al Hashimi, Al-Harbi, El-Sayed, Haddad, Khoury, Al Maktari, Nasser,
        Abdelrahman, Al Zaabi
        """),
    Culture(
      5, [("AE", 2), ("EG", 2), ("SA", 1.5), ("MA", 1), ("LB", 1), ("DE", 0.6)],
      given: "ليلى, أحمد, فاطمة, محمد, نور, يوسف, مريم, خالد, سارة, عمر, هدى, طارق",
      family: "حداد, الخطيب, المنصوري, السويدي, عبد الرحمن, النجار, الشريف, بن علي, الحسيني, قاسم"),
    Culture(
      3, [("IR", 2), ("DE", 1), ("GB", 0.5)],
      given: "آرش, پریسا, نگار, کیان, شیرین, بهرام, گلناز, مهدی, یاسمن, ژاله",
      family: "رضایی, کریمی, احمدی, هاشمی‌نژاد, گل‌محمدی, تهرانی, پورحسینی, موسوی"),
    Culture(
      5, [("TR", 4), ("DE", 2)],
      given: """
        Işıl, İbrahim, Ayşe, Barış, Çağla, Deniz, Elif, Emre, Gökçe, Gülşah, Hüseyin, İrem, Kerem,
        Mehmet, Özlem, Şebnem, Tuğçe, Ümit, Yiğit, Zeynep
        """,
      family: """
        Yılmaz, Kaya, Demir, Çelik, Şahin, Yıldız, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç,
        Çetin, Işık, Güneş, İnan
        """),
  ]
}
