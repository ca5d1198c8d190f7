package org.commonshed.page;

import io.nayuki.qrcodegen.QrCode;

/**
 * An address as a square of dots that a camera reads (a QR code), for pages on paper.
 *
 * @param name what it is, for those who do not see it
 */
public record AddressCode(String address, String name) {
    private static final int QUIET = 4; // modules of white around it, as the standard asks
    private static final int LONGEST = 1000; // letters; a longer one would have dots too small to print

    /** SVG, one unit for each dot; nothing where the address is too long. */
    public String draw() {
        if (address.length() > LONGEST) {
            return "";
        }
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        return "<svg class=\"code\" role=\"img\" aria-label=\""
                + name.replace("&", "&amp;").replace("\"", "&quot;")
                + "\" viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\"><path d=\"" + path(code)
                + "\"/></svg>";
    }

    /** Dark dots of a row that touch are one bar. */
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int end = x;
                while (end < code.size && code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(end - x)
                            .append("v1h-")
                            .append(end - x)
                            .append('z');
                }
                x = end + 1;
            }
        }
        return path.toString();
    }
}
