/// Fictional employers and the work people do there.
enum Workplaces {
  static let companies: [(name: String, industry: String)] = [
    ("Northwind Logistics", "Transport and logistics"),
    ("Halden Freight", "Transport and logistics"),
    ("Nimbus Care", "Health care"), ("Orbis Insurance", "Insurance"), ("Polaris Media", "Media"),
    ("Meridian Rail", "Transport and logistics"), ("Fjord Telecom", "Telecommunications"),
    ("Atlas Mobility", "Automotive"), ("Harbor & Finch", "Retail"),
    ("Pinecrest Software", "Software"),
    ("Aster & Vale", "Consulting"), ("Brightmoor Bank", "Banking"), ("Sable Analytics", "Software"),
    ("Kestrel Robotics", "Manufacturing"), ("Iron Oak Systems", "Software"),
    ("Quarry Street", "Construction"), ("Tidewater Energy", "Energy"),
    ("Lumen & Söhne", "Manufacturing"),
    ("Costa Brava Foods", "Food and drink"), ("Saffron Pay", "Banking"),
    ("Redwood Schools", "Education"),
    ("City of Altenhafen", "Public sector"), ("Ostrava Steelworks", "Manufacturing"),
    ("Blue Kettle Games", "Games"), ("Marlow Pharma", "Pharmaceuticals"),
    ("Tern Airlines", "Travel"),
    ("Sequoia Hosting", "Software"), ("L’Atelier du Port", "Retail"),
    ("Zenith Semiconductors", "Electronics"),
    ("Umoja Mobile", "Telecommunications"), ("Kaveri Cloud", "Software"),
    ("Sakura Freight", "Transport and logistics"),
    ("Negev Sensors", "Electronics"), ("Dune Logistics", "Transport and logistics"),
    ("University of Westmark", "Education"), ("Granite Peak Outdoors", "Retail"),
  ]

  static let jobs: [(title: String, role: String, weight: Double)] = [
    ("Software Engineer", "Engineering", 15), ("Senior Software Engineer", "Engineering", 11),
    ("Staff Engineer", "Engineering", 6), ("Platform Engineer", "Engineering", 9),
    ("Site Reliability Engineer", "Operations", 8), ("DevOps Lead", "Operations", 6),
    ("Release Manager", "Operations", 7), ("Security Engineer", "Security", 4),
    ("Solutions Architect", "Architecture", 5), ("Engineering Manager", "Management", 8),
    ("VP Engineering", "Management", 3), ("Director of Platform", "Management", 3),
    ("Head of Delivery", "Management", 2), ("CTO", "Management", 2),
    ("Product Manager", "Product", 6),
    ("Programme Manager", "Product", 3), ("Scrum Master", "Product", 3), ("QA Lead", "Quality", 4),
    ("Test Automation Engineer", "Quality", 4), ("Data Engineer", "Data", 3),
    ("UX Designer", "Design", 2), ("Technical Writer", "Documentation", 1),
    ("Student", "Education", 1),
  ]
}
