"""What is article and what is not: each rule with what it must find and what it must leave alone."""
# ruff: noqa: E501 - tables of cases, one a line

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from synopse.clean import find_regions
from synopse.clean.furniture import BOILERPLATE, CREDITS
from synopse.clean.headlines import TEASERS

LEAD = "Die Fähre nach Hollersiel fährt seit Dienstag wieder, wie die Reederei in Querfeld mitteilte."
MORE = "Der Hafenmeister Ole Brink sagte, die Mole sei an zwei Stellen gebrochen und werde geprüft."
NEXT = "Bis dahin müssen die Fischer in den Nachbarort ausweichen, was viele von ihnen ärgert."
LONG = " ".join([LEAD, MORE, NEXT] * 3)
STORY = f"{LEAD}\n\n{MORE}"
ENGLISH = "The ferry to Holler has been running again since Tuesday, the company said in Querfield."
ENGLISH_MORE = "Harbour master Ole Brink said that the pier was broken in two places and had to be checked."

# (rule, language, text, stretch, kind): the stretch is found by that rule and is of that kind.
FOUND = [
    ("front_matter", "de", f"---\ntitle: Mole\ndate: 2031-04-03\n---\n\n{STORY}", "date: 2031-04-03", "boilerplate"),
    ("front_matter", "de", f"---\ntitle: Mole\n---\n{STORY}", "---", "boilerplate"),
    ("separator", "de", f"{LEAD}\n\n* * *\n\n{MORE}", "* * *", "boilerplate"),
    ("summary_label", "de", f"Das Wichtigste in Kürze\n{LEAD}\n\n{MORE}", "Das Wichtigste in Kürze", "boilerplate"),
    ("summary_label", "en", f"Key points\n{ENGLISH}\n\n{ENGLISH_MORE}", "Key points", "boilerplate"),
    ("label_after_separator", "de", f"-\n\nin aller Kürze\n{LEAD}\n\n{MORE}", "in aller Kürze", "boilerplate"),
    ("read_also", "de", f"{LEAD}\n\nLesen Sie auch: Neue Mole für Hollersiel\n\n{MORE}", "Lesen Sie auch: Neue Mole für Hollersiel", "boilerplate"),
    ("read_also", "de", f"{LEAD}\n\n>> Lesen Sie auch Warum der Sund so flach ist\n\n{MORE}", ">> Lesen Sie auch Warum der Sund so flach ist", "boilerplate"),
    ("read_also", "en", f"{ENGLISH}\n\nRead more: A new pier for Holler\n\n{ENGLISH_MORE}", "Read more: A new pier for Holler", "boilerplate"),
    ("read_also_target", "de", f"{LEAD}\n\nLesen Sie auch:\nANALYSE. Wer zahlt die Mole?\n\n{MORE}", "ANALYSE. Wer zahlt die Mole?", "boilerplate"),
    ("link_list", "de", f"{STORY}\n\nMehr zum Thema\nNeue Mole für Hollersiel\nWarum der Sund so flach ist", "Mehr zum Thema", "boilerplate"),
    ("listed_link", "de", f"{STORY}\n\nMehr zum Thema\nNeue Mole für Hollersiel\nWarum der Sund so flach ist", "Warum der Sund so flach ist", "boilerplate"),
    ("tail_section", "de", f"{STORY}\n\nQuellen\n\nhafenkurier.example: Fähre fährt wieder (3.4.2031)", "Quellen", "boilerplate"),
    ("in_tail_section", "de", f"{STORY}\n\nQuellen\n\nhafenkurier.example: Fähre fährt wieder (3.4.2031)", "hafenkurier.example: Fähre fährt wieder (3.4.2031)", "boilerplate"),
    ("neighbour", "de", f"{STORY}\n\nPREV Der Sund wird flacher, sagen Forscher", "PREV Der Sund wird flacher, sagen Forscher", "boilerplate"),
    ("neighbour", "de", f"{STORY}\n\nNächster Artikel: Der Sund wird flacher", "Nächster Artikel: Der Sund wird flacher", "boilerplate"),
    ("furniture_line", "de", f"{LEAD}\n\nAnzeige\n\n{MORE}", "Anzeige", "boilerplate"),
    ("furniture_line", "en", f"{ENGLISH}\n\nAdvertisement\n\n{ENGLISH_MORE}", "Advertisement", "boilerplate"),
    ("furniture_start", "de", f"{STORY}\n\nFolgen Sie uns auf allen Kanälen.", "Folgen Sie uns auf allen Kanälen.", "boilerplate"),
    ("furniture_start", "de", f"{STORY}\n\n© Hafenkurier 2031", "© Hafenkurier 2031", "boilerplate"),
    ("notice", "de", f"{LEAD}\n\nHier können Sie den täglichen Newsletter vom Sund abonnieren.\n\n{MORE}", "Hier können Sie den täglichen Newsletter vom Sund abonnieren.", "boilerplate"),
    ("stamp", "de", f"Stand: 3. April 2031, 14.05 Uhr\n\n{STORY}", "Stand: 3. April 2031, 14.05 Uhr", "credit"),
    ("stamp", "en", f"Published 3 April 2031\n\n{ENGLISH}", "Published 3 April 2031", "credit"),
    ("reading_time", "de", f"3 Min. Permalink: https://hafenkurier.example/-a1\n\n{STORY}", "3 Min. Permalink: https://hafenkurier.example/-a1", "boilerplate"),
    ("masthead", "de", f"Sundkurier\n3. April 2031\n\nFähre fährt wieder\n\n{STORY}", "Sundkurier", "boilerplate"),
    ("masthead", "de", f"Radio Sund, 3. April 2031\n\nFähre fährt wieder\n\n{STORY}", "Radio Sund, 3. April 2031", "boilerplate"),
    ("masthead", "en", f"The Holler Herald\nApril 3, 2031\n\nFerry runs again\n\n{ENGLISH}", "The Holler Herald", "boilerplate"),
    ("crumb", "de", f"Startseite > Panorama\nFähre fährt wieder\n\n{STORY}", "Startseite > Panorama", "boilerplate"),
    ("repeated_title", "de", f"Fähre nach Hollersiel fährt wieder\n\nFähre nach Hollersiel fährt wieder\n\n{STORY}", "Fähre nach Hollersiel fährt wieder", "boilerplate"),
    ("left_over", "de", f"{STORY}\n\nHolland\n\n-\n\nPREV Der Sund wird flacher", "Holland", "boilerplate"),
    ("credit_line", "de", f"{STORY}\n\njt/ob (dpa, afp)", "jt/ob (dpa, afp)", "credit"),
    ("credit_line", "de", f"{STORY}\n\nMit Material der Nachrichtenagentur dpa", "Mit Material der Nachrichtenagentur dpa", "credit"),
    ("credit_line", "de", f"{STORY}\n\nFoto: Jana Toll", "Foto: Jana Toll", "credit"),
    ("byline", "de", f"Von Jana Toll und Ole Brink, Querfeld\n\n{STORY}", "Von Jana Toll und Ole Brink, Querfeld", "credit"),
    ("byline", "de", f"Von Jana Toll, Querfeld, Montag, 3. April 2031\n\n{STORY}", "Von Jana Toll, Querfeld, Montag, 3. April 2031", "credit"),
    ("byline", "en", f"By Jane Toll, 3 April 2031\n\n{ENGLISH}", "By Jane Toll, 3 April 2031", "credit"),
    ("byline", "en", f"By Jane Toll\n\n{ENGLISH}", "By Jane Toll", "credit"),
    ("byline", "en", f"{ENGLISH}\n\n(Reporting by Jane Toll and Ole Brink; editing by Rose Keel)", "(Reporting by Jane Toll and Ole Brink; editing by Rose Keel)", "credit"),
    ("credit_line", "en", f"{ENGLISH}\n\njt/ob (Northern News)", "jt/ob (Northern News)", "credit"),
    ("first_line", "de", f"Fähre nach Hollersiel fährt wieder\n\n{STORY}", "Fähre nach Hollersiel fährt wieder", "title"),
    ("first_line", "de", f"Wann fährt die Fähre wieder?\n{STORY}", "Wann fährt die Fähre wieder?", "title"),
    ("first_line", "en", f"Ferry to Holler runs again\n{ENGLISH}", "Ferry to Holler runs again", "title"),
    ("short_line", "de", f"{LEAD}\n\nFischer verärgert\n\n{MORE}", "Fischer verärgert", "heading"),
    ("short_line", "de", f"{LEAD}\nWer zahlt die neue Mole?\n{MORE}", "Wer zahlt die neue Mole?", "heading"),
    ("under_label", "de", f"Das Wichtigste in Kürze\n{LEAD}\n\n{MORE}", LEAD, "teaser"),
    ("before_dateline", "de", f"Nach dem Sturm geht es am Sund langsam weiter.\n\nQuerfeld (dpa) – {LEAD}", "Nach dem Sturm geht es am Sund langsam weiter.", "teaser"),
    ("said_again", "de", "Die Fähre nach Hollersiel hat ihren Betrieb wieder aufgenommen. Das teilte die Reederei mit.\n\nDie Fähre nach Hollersiel hat nach dem schweren Sturm ihren Betrieb wieder aufgenommen, wie die Reederei am Dienstag in Querfeld mitteilte.", "Die Fähre nach Hollersiel hat ihren Betrieb wieder aufgenommen. Das teilte die Reederei mit.", "teaser"),
    ("set_off", "de", f"Am Sund atmen sie auf: Die Fähre nach Hollersiel legt wieder ab. Nur die Fischer von Querfeld klagen.\n\nReederin Jana Toll hat die Fähre nach Hollersiel in Querfeld wieder freigegeben. Sie wurde geprüft.\n\n{MORE}", "Am Sund atmen sie auf: Die Fähre nach Hollersiel legt wieder ab. Nur die Fischer von Querfeld klagen.", "teaser"),
    ("caption_before_credit", "de", f"{LEAD}\n\nDie gebrochene Mole am Sund Bild: Ole Brink/Hafenfoto\n\n{MORE}", "Die gebrochene Mole am Sund", "caption"),
    ("credit_after_caption", "de", f"{LEAD}\n\nDie gebrochene Mole am Sund Bild: Ole Brink/Hafenfoto\n\n{MORE}", "Bild: Ole Brink/Hafenfoto", "credit"),
    ("agency_at_end", "de", f"{LEAD}\n\n{MORE} (dpa, afp)", "(dpa, afp)", "credit"),
    ("agency_at_end", "de", f"{LEAD}\n\n{MORE} HK/dpa", "HK/dpa", "credit"),
    ("agency_at_end", "de", f"{LEAD}\n\n{MORE} Quelle: hafenkurier.example, jt", "Quelle: hafenkurier.example, jt", "credit"),
    ("photo_inside", "de", f"Die gebrochene Mole am Sund Foto: dpa {LONG}", "Foto: dpa", "credit"),
    ("permalink", "de", f"{MORE} 2 Min. Permalink: https://hafenkurier.example/-b2 {LONG}", "2 Min. Permalink: https://hafenkurier.example/-b2", "boilerplate"),
    ("phrase", "de", f"{LONG} Beitrag per E-Mail versenden", "Beitrag per E-Mail versenden", "boilerplate"),
    ("read_also_inside", "de", f"{LONG} Lesen Sie auch Neue Mole für Hollersiel {LEAD}", "Lesen Sie auch", "boilerplate"),
    ("end_marker", "de", f"{LONG} Hier können Sie die Rechte an diesem Artikel kaufen. Der Sommer am Sund wird heiß.", "Hier können Sie die Rechte an diesem Artikel kaufen. Der Sommer am Sund wird heiß.", "boilerplate"),
    ("action_line", "de", f"{LEAD}\n\nTeilen  Drucken | E-Mail\n\n{MORE}", "Teilen  Drucken | E-Mail", "boilerplate"),
    ("action_line", "de", f"{STORY}\n\nKommentare (12)\n\n{NEXT}", "Kommentare (12)", "boilerplate"),
    ("action_line", "en", f"{ENGLISH}\n\nFacebook · WhatsApp · Print\n\n{ENGLISH_MORE}", "Facebook · WhatsApp · Print", "boilerplate"),
    ("link_line", "de", f"{STORY}\n\n* [Wer zahlt?](https://bote.example/1)", "* [Wer zahlt?](https://bote.example/1)", "boilerplate"),
    ("labelled_tail", "de", f"{STORY}\n\nSchlagworte: Fähre, Sturm", "Schlagworte: Fähre, Sturm", "boilerplate"),
    ("more_from", "de", f"{STORY}\n\nMehr von Jana Toll", "Mehr von Jana Toll", "boilerplate"),
    ("more_from", "en", f"{ENGLISH}\n\n{ENGLISH_MORE}\n\nMore from Jane Toll", "More from Jane Toll", "boilerplate"),
    ("author_box", "de", f"{STORY}\n\nÜber die Autorin: Jana Toll schreibt über die Küste.", "Über die Autorin: Jana Toll schreibt über die Küste.", "boilerplate"),
    ("in_author_box", "de", f"{STORY}\n\nÜber die Autorin\n\nJana Toll ist Redakteurin im Ressort Küste.", "Jana Toll ist Redakteurin im Ressort Küste.", "boilerplate"),
    ("in_author_box", "en", f"By Jane Toll\n\n{ENGLISH}\n\n{ENGLISH_MORE}\n\nJane Toll is a reporter at the Herald.", "Jane Toll is a reporter at the Herald.", "boilerplate"),
    ("paywall", "de", f"{STORY}\n\nWeiterlesen mit Bote+\n\nJetzt testen", "Weiterlesen mit Bote+", "boilerplate"),
    ("paywall", "en", f"{ENGLISH}\n\nThis article is for subscribers only.", "This article is for subscribers only.", "boilerplate"),
    ("offer", "de", f"{STORY}\n\nWeiterlesen mit Bote+\n\nJetzt testen", "Jetzt testen", "boilerplate"),
    ("newsletter", "de", f"{LEAD}\n\nNewsletter: Der Morgen\n\n{MORE}", "Newsletter: Der Morgen", "boilerplate"),
    ("in_newsletter_box", "de", f"{LEAD}\n\nNewsletter: Der Morgen\n\nJeden Tag um sieben. Jetzt anmelden.\n\n{MORE}", "Jeden Tag um sieben. Jetzt anmelden.", "boilerplate"),
    ("repeated", "de", f"{LEAD}\n\n{LEAD}\n\n{MORE}", LEAD, "teaser"),
    ("markdown_heading", "de", f"# Fähre fährt wieder\n\n{LEAD}\n\n## Neue Mole\n\n{MORE}", "Fähre fährt wieder", "title"),
    ("markdown_heading", "de", f"# Fähre fährt wieder\n\n{LEAD}\n\n## Neue Mole\n\n{MORE}", "Neue Mole", "heading"),
    ("markdown", "de", f"# Fähre fährt wieder\n\n{LEAD}", "#", "boilerplate"),
    ("markup", "de", f"<p>{LEAD}</p><p class='x'>{MORE}</p>", "<p class='x'>", "boilerplate"),
    ("paragraph", "de", f"<p>{LEAD}</p><p class='x'>{MORE}</p>", LEAD, "body"),
    ("run_in_heading", "de", f"Streit um die Mole {LONG}", "Streit um die Mole", "heading"),
    ("run_in_heading", "de", f"{LONG} Fischer fürchten um ihr Geschäft Auch in Querfeld klagen viele von ihnen. {NEXT}", "Fischer fürchten um ihr Geschäft", "heading"),
    ("run_in_heading", "de", f"{LONG} „Wir sind am Ende“ Am Abend kamen die Fischer in den Hafen. {NEXT}", "„Wir sind am Ende“", "heading"),
    ("run_in_heading", "de", f"{LONG} Kritik der Opposition Wie teuer die Mole wird Noch steht das nicht fest. {NEXT}", "Wie teuer die Mole wird", "heading"),
    ("run_in_heading", "de", f"{LONG} „Das war 1897.“ Bremen, Pegel: 102 Der Deich am Sund ist dort hoch. {NEXT}", "Bremen, Pegel: 102", "heading"),
    ("run_in_heading", "de", f"{LONG} Die Mole stammt von 1897. Streit um den Deich Die Reederei will sie nicht. {NEXT}", "Streit um den Deich", "heading"),
    ("run_in_heading", "de", f"{LONG} Lesen Sie auch Neue Mole für Hollersiel Der Sund wird breiter und flacher. {NEXT}", "Neue Mole für Hollersiel", "heading"),
    ("run_in_heading", "en", f"{ENGLISH} Anger at the harbour {'The pier was broken in two places. ' * 20}", "Anger at the harbour", "heading"),
    ("run_in_heading", "de", f"{LEAD}\n\nFischer fürchten um ihr Geschäft Der Handel leidet schon jetzt darunter.", "Fischer fürchten um ihr Geschäft", "heading"),
    ("run_in_heading", "de", f"{LEAD}\n\nFischer fürchten um ihr GeschäftDer Handel leidet schon jetzt darunter.", "Fischer fürchten um ihr Geschäft", "heading"),
    ("crumb", "de", f"Startseite Panorama Fischer klagen über die Mole {LONG}", "Startseite Panorama", "boilerplate"),
    ("caption_before_credit", "de", f"{LONG} Die Mole am Sund Bild: Jana Toll Die Reederei will sie bald wieder öffnen.", "Die Mole am Sund", "caption"),
    ("byline", "de", f"**Von Jana Toll**\n\n{STORY}", "Von Jana Toll", "credit"),
    ("credit_line", "en", f"{ENGLISH}\n\n(Photo by Jane Toll/AFP)\n\n{ENGLISH_MORE}", "(Photo by Jane Toll/AFP)", "credit"),
]  # fmt: skip

# (rule, language, text, stretch): the stretch is body, or at least not what the rule would have it.
LEFT_ALONE = [
    ("front_matter", "de", f"---\ntitle: Mole\n---\n\n{STORY}", LEAD),
    ("front_matter", "de", f"{LEAD}\n---\n{MORE}\n---\n", MORE),
    ("separator", "de", f"{LEAD}\n\n5\n\n{MORE}", "5"),
    ("summary_label", "de", f"{LEAD}\n\nDas Wichtigste in Kürze sagte sie erst am Ende ihrer Rede.", "Das Wichtigste in Kürze sagte sie erst am Ende ihrer Rede."),
    ("label_after_separator", "de", f"{LEAD}\n\n-\n\nund so ging es weiter bis zum Abend.", "und so ging es weiter bis zum Abend."),
    ("read_also", "de", f"{LEAD}\n\nLesen Sie auch wirklich, was Sie unterschreiben, rät die Anwältin allen Kunden.", "Lesen Sie auch wirklich, was Sie unterschreiben, rät die Anwältin allen Kunden."),
    ("read_also_target", "de", f"{LEAD}\n\nLesen Sie auch:\nWer zahlt die Mole?\n\n{MORE}", MORE),
    ("read_also_target", "de", f"{LEAD}\n\nLesen Sie auch:\n\n{MORE}", MORE),
    ("link_list", "de", f"{LEAD}\n\nMehr zum Thema will die Reederei erst am Freitag sagen.", "Mehr zum Thema will die Reederei erst am Freitag sagen."),
    ("listed_link", "de", f"{LEAD}\n\nMehr zum Thema\nNeue Mole für Hollersiel\n\n{MORE}", MORE),
    ("tail_section", "de", f"{LEAD}\n\nQuellen aus dem Hafenamt widersprachen dem.\n\n{MORE}", "Quellen aus dem Hafenamt widersprachen dem."),
    ("in_tail_section", "de", f"{LEAD}\n\nQuellen\n\n{LONG}", LONG),
    ("neighbour", "de", f"{LEAD}\n\nNEXTGEN heißt das neue Schiff der Reederei.", "NEXTGEN heißt das neue Schiff der Reederei."),
    ("furniture_line", "de", f"{LEAD}\n\nAnzeige erstattete am Abend ein Fischer.\n\n{MORE}", "Anzeige erstattete am Abend ein Fischer."),
    ("furniture_start", "de", f"{LEAD}\n\nTeilen aufgeschlossene Nachbarn nicht gern?\n\n{MORE}", "Teilen aufgeschlossene Nachbarn nicht gern?"),
    ("notice", "de", f"{LEAD}\n\nDer Newsletter der Partei hatte zuletzt zehntausend Leser.\n\n{MORE}", "Der Newsletter der Partei hatte zuletzt zehntausend Leser."),
    ("stamp", "de", f"{LEAD}\n\nAm 3. April kam der Sturm.\n\n{MORE}", "Am 3. April kam der Sturm."),
    ("masthead", "de", f"Streik bei der Post\n3. April 2031\n\nBriefe bleiben liegen\n\n{STORY}", "Streik bei der Post"),
    ("masthead", "de", f"Sturm Über Hollersiel\n3. April 2031\n\nFähre bleibt im Hafen\n\n{STORY}", "Sturm Über Hollersiel"),
    ("masthead", "de", f"Sundkurier\n\n{STORY}", "Sundkurier"),
    ("crumb", "de", f"{LEAD}\n\nWirtschaft\n\n{MORE}", "Wirtschaft"),
    ("repeated_title", "de", f"{LEAD}\n\nFähre fährt wieder\n\n{MORE}", "Fähre fährt wieder"),
    ("action_line", "de", f"{LEAD}\n\nTeilen will sie das Geld nicht, drucken lässt sie es.\n\n{MORE}", "drucken lässt"),
    ("link_line", "de", f"{LEAD} Das sagte [Toll](https://bote.example/1) am Morgen.\n\n{MORE}", "am Morgen."),
    ("labelled_tail", "de", f"{LEAD}\n\nKommentare: Toll sagte, sie lese sie nicht.\n\n{MORE}", "lese sie nicht."),
    ("more_from", "de", f"{LEAD}\n\nMehr von der Fähre ist nicht zu sehen.\n\n{MORE}", "nicht zu sehen."),
    ("author_box", "de", f"{LEAD}\n\nÜber die Autorin wurde lange gestritten.\n\n{MORE}", "gestritten."),
    ("in_author_box", "de", f"{STORY}\n\nJana Toll ist Redakteurin und war an Bord.", "war an Bord."),
    ("paywall", "de", f"{LEAD}\n\nEr wollte weiterlesen, doch das Licht ging aus.\n\n{MORE}", "das Licht"),
    ("offer", "de", f"{LEAD}\n\nTesten Sie die Bremsen, riet Toll.\n\n{MORE}", "riet Toll."),
    ("newsletter", "de", f"{LEAD}\n\nNewsletter schreibt sie keine.\n\n{MORE}", "sie keine."),
    ("in_newsletter_box", "de", f"{LEAD}\n\nWer mitfährt, muss sich anmelden.\n\n{MORE}", "anmelden."),
    ("repeated", "de", f"{LEAD}\n\n{MORE}\n\n{MORE}", LEAD),
    ("markdown_heading", "de", f"{LEAD}\n\n#Hollersiel war ihr Stichwort.\n\n{MORE}", "ihr Stichwort."),
    ("markdown", "de", f"{LEAD}\n\n**Toll** lobte **Brink**\n\n{MORE}", "lobte"),
    ("left_over", "de", f"{LEAD}\n\nSie schwieg.\n\nAnzeige", "Sie schwieg."),
    ("credit_line", "de", f"{LEAD}\n\nDie dpa meldete am Abend zwei Verletzte.", "Die dpa meldete am Abend zwei Verletzte."),
    ("byline", "de", f"{LEAD}\n\nVon Hass und Hetze\n\n{MORE}", "Von Hass und Hetze"),
    ("first_line", "de", f"{LEAD}\n\n{MORE}", LEAD),
    ("first_line", "de", f"Ab sofort fährt die Fähre für Angehörige der Reederei und\n(HK) alle anderen Gäste, sagte die Reederin.\n\n{MORE}", "Ab sofort fährt die Fähre für Angehörige der Reederei und"),
    ("short_line", "de", f"{LEAD}\n\nEins\n\nZwei\n\nDrei\n\n{MORE}", "Zwei"),
    ("short_line", "de", f"HK: Was ist geschehen?\n\nToll: {LEAD}\n\nHK: Wer zahlt das?\n\nToll: {MORE}", "HK: Wer zahlt das?"),
    ("before_dateline", "de", f"{LEAD}\n\nDer Abgeordnete Ole Brink (XYZ) sagte, das Geld reiche nicht.", LEAD),
    ("said_again", "de", f"{LEAD}\n\n{MORE}\n\n{NEXT}", LEAD),
    ("set_off", "de", f"Die Fähre nach Hollersiel hat am Dienstag in Querfeld wieder abgelegt.\n\nReederin Jana Toll hat die Fähre nach Hollersiel in Querfeld geprüft.\n\n{MORE}", "Die Fähre nach Hollersiel hat am Dienstag in Querfeld wieder abgelegt."),
    ("caption_before_credit", "de", f"{LEAD}\n\nEin trauriges Bild: So beschrieb Ole Brink am Abend den Zustand der Mole.\n\n{MORE}", "Ein trauriges Bild: So beschrieb Ole Brink am Abend den Zustand der Mole."),
    ("agency_at_end", "de", f"{LEAD}\n\nDas meldete zuerst die Agentur dpa.", "Das meldete zuerst die Agentur dpa."),
    ("photo_inside", "de", f"Ihr Bild: schief und blass, fand Jana Toll. {LONG}", "schief und blass"),
    ("permalink", "de", f"Nach 2 Min. fiel das erste Tor. {LONG}", "Nach 2 Min. fiel das erste Tor."),
    ("read_also_inside", "de", f"{LONG} Lesen Sie auch gründlich, riet sie.", "Lesen Sie auch gründlich, riet sie."),
    ("end_marker", "de", f"Hier können Sie die Rechte an diesem Artikel kaufen. {LONG}", "kaufen."),
    ("markup", "de", f"{LEAD} Die Pegel seien <p 5 Meter.", "<p 5 Meter."),
    ("run_in_heading", "de", f"{LONG} Die Zeitung Der Hafenbote schrieb davon am Abend zuerst.", "Der Hafenbote"),
    ("run_in_heading", "de", f"{LONG} Davon hatte am Abend zuerst Die Zeit ausführlich berichtet.", "Die Zeit"),
    ("run_in_heading", "de", f"{LONG} Vor Gericht in Den Haag klagt die Reederei gegen den Bau.", "Den Haag"),
    ("run_in_heading", "de", f"{LONG} Gefeiert wurde im Gasthof Zum Anker bis in den frühen Morgen.", "Zum Anker"),
    ("run_in_heading", "de", f"{LONG} Toll nannte den Plan „ein ewiges Hin Und wieder Her für alle“.", "Und wieder"),
    ("run_in_heading", "de", f"{LEAD}\n\nDas Wohnprojekt Am Kurgarten hat am Abend seine Türen geöffnet.", "Am Kurgarten"),
    ("run_in_heading", "de", f"{LONG} Die LinkedIn gehörenden Daten liegen nun in Querfeld.", "LinkedIn"),
    ("run_in_heading", "de", f"{LONG} Im Nicht-Lebensmittelhandel fehlten am Abend viele Waren.", "Nicht-"),
    ("run_in_heading", "de", f"{LONG} Er sagte: „Die Brücke Am Sund ist für uns alle wichtig.“", "Am Sund"),
    ("run_in_heading", "de", f"{LONG} Das sagte Ministerpräsident Ole Weil am Abend in Querfeld.", "Weil"),
    ("run_in_heading", "en", f"{ENGLISH * 8} A report in The Holler Herald said that the pier was unsafe.", "The Holler"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "language", "text", "stretch", "kind"), FOUND, ids=[f"{case[0]}-{i}" for i, case in enumerate(FOUND)]
)
def test_rule_finds(rule: str, language: str, text: str, stretch: str, kind: str) -> None:
    found = [(region.of(text), region.kind, region.rule) for region in find_regions(text, language)]
    assert (stretch, kind, rule) in found


@pytest.mark.parametrize(
    ("rule", "language", "text", "stretch"), LEFT_ALONE, ids=[f"{case[0]}-{i}" for i, case in enumerate(LEFT_ALONE)]
)
def test_rule_leaves_alone(rule: str, language: str, text: str, stretch: str) -> None:
    (region,) = (region for region in find_regions(text, language) if region.start <= text.rindex(stretch) < region.end)
    assert region.rule != rule
    assert region.kind in ("body", "heading", "title")


def test_every_rule_has_an_example_and_most_a_counter_example() -> None:
    tables = {name for table in (BOILERPLATE, CREDITS) for name, _ in table} | {name for name, _ in TEASERS}
    assert tables <= {case[0] for case in FOUND}
    assert tables - {case[0] for case in LEFT_ALONE} <= {"reading_time"}


def test_title_that_stands_beside_the_text() -> None:
    title = "Fähre nach Hollersiel fährt wieder."
    text = f"{title}\n\n{LEAD}\n\n{title}\n\n{MORE}"
    assert [(region.kind, region.rule) for region in find_regions(text, "de", title)] == [
        ("title", "given_title"),
        ("body", "paragraph"),
        ("boilerplate", "repeated_title"),
        ("body", "paragraph"),
    ]
    assert {region.kind for region in find_regions(STORY, "de", title)} == {"body"}


def test_page_in_one_line() -> None:
    text = (
        f"Fähre fährt nun wieder\nStartseite Panorama Fähre fährt nun wieder Die Mole am Sund Foto: dpa {LONG} HK/dpa"
    )
    assert [(region.of(text)[:30], region.kind) for region in find_regions(text, "de")] == [
        ("Fähre fährt nun wieder", "title"),
        ("Startseite Panorama", "boilerplate"),
        ("Fähre fährt nun wieder", "boilerplate"),
        ("Die Mole am Sund", "caption"),
        ("Foto: dpa", "credit"),
        (LONG[:30], "body"),
        ("HK/dpa", "credit"),
    ]


def test_language_without_words_goes_by_form_alone() -> None:
    text = "Il traghetto parte\n\nIl traghetto per Holler parte di nuovo ogni mattina.\n\n-\n\nLeggi anche: il porto."
    assert [region.kind for region in find_regions(text, "it")] == ["title", "body", "boilerplate", "body"]


PIECES = [
    "Lesen Sie auch:", "-", "PREV a", "Foto: dpa", "(dpa)", "Von Jana Toll", "Quellen", LEAD, LONG, "Anzeige", "„", "“", '"', "\n", "\n\n", " ", "\r\n", "\u2028", "\x85", "Startseite",
    "Hier können Sie die Rechte an diesem Artikel kaufen.", "Mehr zum Thema", "Das Wichtigste", "Titel ohne Punkt", "\u200b", "\ufffd", "3 Min. Permalink: https://x.example", "der", "é", "\x1c", "Bild: a/b",
    "# ", "## ", " #", "#", "**", "__",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@settings(max_examples=300, deadline=None)
@example("# #", "de", None)
@given(TEXTS, st.sampled_from(["de", "en", "it", ""]), st.none() | st.text(max_size=40) | st.sampled_from(PIECES))
def test_laws_of_regions(text: str, language: str, title: str | None) -> None:
    regions = find_regions(text, language, title)
    ends = [0] + [region.end for region in regions]
    assert all(end <= region.start < region.end <= len(text) for end, region in zip(ends, regions, strict=False))
    covered = {place for region in regions for place in range(region.start, region.end)}
    assert {place for place, character in enumerate(text) if not character.isspace()} <= covered
    assert all(
        region.rule and not text[region.start].isspace() and not text[region.end - 1].isspace() for region in regions
    )


HOSTILE = ["x\n", "„", '" ', "Lesen Sie auch\n", "Satz. Lesen Sie auch Der ", "A", "dpa/", "Foto: a / ", "(a, ", "Von Aa Bb ", "-\n", "Ã", "¬", "3 Min. ", "km2 a ", ". ", "<p ", "Haus Die ", "Ein Weg Das alte Tor war zu. ", 'Haus " Die alte Mole war ']  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_alone(piece: str) -> None:
    text = piece * 30_000
    assert sum(map(len, find_regions(text, "de"))) >= len(text) * 0.4
