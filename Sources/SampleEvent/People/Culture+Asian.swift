extension Culture {
  static let asian: [Culture] = [
    Culture(
      48, [("IN", 32), ("US", 3), ("GB", 2), ("SG", 1)],
      given: """
        Divya, Meera, Priya, Aarav, Aditi, Ajay, Amit, Ananya, Anil, Anjali, Arjun, Arun, Asha,
        Bhavna, Chetan, Deepa, Deepak, Dhruv, Gauri, Gopal, Harini, Isha, Jaya, Karthik, Kavya,
        Kiran, Lakshmi, Madhuri, Manish, Mohan, Nandini, Naveen, Neha, Nikhil, Nisha, Pooja, Pranav,
        Rahul, Rajesh, Ravi, Rekha, Ritu, Rohan, Sandhya, Sanjay, Shreya, Siddharth, Sneha, Sunil,
        Suresh, Swati, Tanvi, Uma, Varun, Vidya, Vikram, Vivek
        """,
      family: """
        Iyer, Kulkarni, Subramanian, Agarwal, Banerjee, Bhat, Bose, Chatterjee, Chaudhary, Das,
        Desai, Deshpande, Dutta, Gandhi, Ghosh, Gupta, Hegde, Jain, Joshi, Kapoor, Khanna, Krishnan,
        Kumar, Malhotra, Mehta, Menon, Mishra, Mukherjee, Nair, Narayanan, Pandey, Patel, Patil,
        Pillai, Raghavan, Ramaswamy, Rao, Reddy, Saxena, Sengupta, Shah, Sharma, Shetty, Singh,
        Sinha, Srinivasan, Tripathi, Varma, Venkataraman, Yadav
        """),
    Culture(
      3, [("IN", 1)],
      given: "अंजलि, अमित, आदित्य, कविता, प्रिया, मीरा, राजेश, विक्रम, श्रेया, सुनीता",
      family: "शर्मा, वर्मा, सिंह, गुप्ता, कुलकर्णी, जोशी, मिश्रा, त्रिपाठी, पाण्डेय"),
    Culture(
      2.5, [("PK", 2), ("BD", 1), ("GB", 1)],
      given: "Amir, Ayesha, Bilal, Fatima, Hamza, Imran, Mahnoor, Nadia, Sana, Usman, Zain",
      family: "Rahman, Ahmed, Chowdhury, Hussain, Iqbal, Khan, Malik, Mirza, Qureshi, Siddiqui"),
    Culture(
      4.5, [("JP", 1)], order: .familyGiven,
      given: "陽子, 健太, 美咲, 翔太, さくら, 大輔, 直樹, 由美, 恵子, 拓也, 結衣, 蓮, 千尋, 一郎",
      family: "田中, 佐藤, 鈴木, 高橋, 伊藤, 渡辺, 山本, 中村, 小林, 加藤, 吉田, 山田, 齋藤, 五十嵐"),
    Culture(
      1.5, [("JP", 3), ("US", 1)],
      given: "Akira, Emi, Haruka, Kenji, Mariko, Naoki, Sayuri, Takeshi, Yūki, Yumi",
      family:
        "Fujimoto, Hasegawa, Inoue, Kobayashi, Matsuda, Nakajima, Ōno, Satō, Takahashi, Yamamoto"),
    Culture(
      2.5, [("CN", 4), ("SG", 1)], order: .joined,
      given: "伟, 秀英, 丽, 强, 磊, 婷婷, 建国, 雪, 明轩, 子涵, 浩然, 思琪",
      family: "王, 李, 张, 刘, 陈, 杨, 赵, 黄, 周, 吴, 欧阳, 司马"),
    Culture(
      2, [("TW", 2), ("HK", 2)], order: .joined,
      given: "怡君, 志明, 淑芬, 家豪, 雅婷, 俊傑, 美玲, 冠宇", family: "陳, 林, 黃, 張, 吳, 劉, 蔡, 楊, 鄭"),
    Culture(
      4, [("SG", 4), ("MY", 1.5), ("HK", 0.5)],
      given:
        """
        Wei Ling, Jia Hui, Kai Wen, Mei, Jun Jie, Xin Yi, Siti Nur, Ahmad, Li Ting, Zhi Hao,
        Priyanka
        """,
      family: "Tan, Lim, Ng, Ong, Goh, Chua, Koh, Teo, Sim, Yeo, Foo, Chong"),
    Culture(
      3, [("KR", 1)], order: .joined,
      given: "민준, 서연, 지우, 하은, 도윤, 수빈, 예준, 지민, 현우, 은지, 태형, 소영",
      family: "김, 이, 박, 최, 정, 강, 조, 윤, 장, 임, 한, 남궁"),
    Culture(
      3, [("VN", 2), ("FR", 0.5), ("AU", 0.4)], order: .familyGiven,
      given: "Thị Hương, Văn Đức, Quỳnh Anh, Minh Tuấn, Thanh Hà, Ngọc Bích, Hữu Phước, Bảo Trâm",
      family: "Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Võ, Đặng, Bùi, Đỗ"),
    Culture(
      2, [("TH", 1)],
      given: "สมชาย, สุดา, กิตติ, พิมพ์ชนก, ณัฐพล, วราภรณ์, ธนกร, ศิริพร",
      family: "ใจดี, ศรีสุข, วงศ์สวัสดิ์, ทองดี, รัตนพันธ์, แสงจันทร์"),
    Culture(
      3, [("ID", 2), ("PH", 2)],
      given:
        "Budi, Dewi, Jasmine, Joel, Marisol, Putri, Rizky, Angelica, Bayu, Cristina, Wayan, Carlo",
      family:
        "Santoso, Wijaya, Dela Cruz, Reyes, Bautista, Kusuma, Magsaysay, Siregar, Mangubat, Hidayat"
    ),
  ]
}
