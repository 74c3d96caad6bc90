package org.gatepost.portal.styleguide;

import java.util.List;

/**
 * A name that layouts break at.
 *
 * @param kind what is hard about it
 */
public record HardName(String kind, String name) {

    static final HardName LONG = new HardName(
            "80 characters", "Maximilianna-Konstantina Featherstonehaugh-Cholmondeley de la Vega y Santillanes");

    static final List<HardName> ALL = List.of(
            LONG,
            new HardName("Apostrophes", "Saoirse O’Shaughnessy-D'Arcy"),
            new HardName("Diacritics", "Zdzisława Błaszczyk-Þórðardóttir"),
            new HardName("Right to left", "فاطمہ زہرا بنتِ کریم"),
            new HardName("Emoji", "Robin 🌻 Marlowe 👩🏽‍🦱"),
            new HardName("One letter", "Q"),
            new HardName("One long word", "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(3)));
}
