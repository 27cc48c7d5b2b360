"""English sentences with their names in brackets: p a person, o an organisation, l a place."""

CASES: dict[str, tuple[str, ...]] = {
    "given-name": (
        "Yesterday [p Jane Hollister] met the neighbours.",
        "The speech was given by [p Michael Anderton].",
        "Later [p George W. Hallett] arrived.",
        "They interviewed [p Sarah Whitcombe] at length.",
        "The prize went to [p Ursula von Tannenfels].",
        "A letter reached [p Mary Ann Colby].",
        "The book was written by [p Thomas Ridley].",
        "Then [p Kate Mossop] asked again.",
    ),
    "title-or-role": (
        "Mr [p Dalloway] agreed.",
        "Ms. [p Brackley] declined.",
        "Sen. [p Haverford] voted against it.",
        "Prime Minister [p Stellan Brody] resigned.",
        "Foreign Minister [p Paek Hyon Sil] left early.",
        "President [p Dorschenko] welcomed the guests.",
        "Dr [p Hollerbek] examined the case.",
        "Spokeswoman [p Marga Tolwin] denied the claim.",
        "Coach [p Bo Henriksson] praised the team.",
        "Judge [p Ellery] dismissed the case.",
    ),
    "known-name": (
        "The delegation flew to [l France].",
        "Talks began in [l Pyongyang].",
        "The [l United States] refused.",
        "Ships sank in the [l Black Sea].",
        "She lives in [l New York].",
        "The [o European Union] hesitated.",
        "The [o White House] declined to comment.",
        "The [o Kremlin] denied it.",
        "The [o United Nations] warned of famine.",
        "The [o Associated Press] reported the story.",
        "[l Russia]'s army advanced.",
        "He came from [l South Africa].",
        "Shares of [o Microsoft] fell.",
        "The [o BBC] apologised.",
        "[o NATO] will meet in [l Brussels].",
        "The war in [l Ukraine] goes on.",
    ),
    "organization-head": (
        "She teaches at the [o University of North Example].",
        "The [o Marlow Harbour Authority] closed the port.",
        "He works for the [o Ministry of Fisheries].",
        "The [o Westland Broadcasting] crew left.",
    ),
    "organization-form": ("Shares of [o Brenham Tools Ltd] rose.", "[o Lomberg Inc] cut jobs."),
    "acronym": ("The [o GZVB] will appeal.",),
    "place-head": (
        "Boats cross the [l Ohio River].",
        "The fire started on [l Larkspur Street].",
        "They climbed [l Mount Harrow].",
        "The storm hit [l Penrose Island].",
    ),
    "place-preposition": ("She fled to [l Qamlot].", "A ferry sank near [l Zarbek]."),
    "run-of-names": (
        '"Not enough," said [p Lawrin].',
        "[p Teemu Tarvainen] won the race.",
        "[p Olga Werschinin] fled. Police asked about [p Werschinin].",
    ),
}

OTHER_THINGS: tuple[tuple[str, str, str], ...] = ()

NO_NAMES: tuple[str, ...] = (
    "The government plans a reform.",
    "On Monday the meeting began.",
    "It was a nice day in May.",
    "Police said two people were hurt.",
    "The minister spoke to the press.",
    "Rain fell during the night.",
    "Officials declined to comment.",
    "Reading is fun.",
    "Nobody was hurt.",
    "He watched TV.",
)
