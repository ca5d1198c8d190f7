package org.commonshed.picture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads drawings as XML, with the JDK's own parser. */
final class Xml {
    private Xml() {}

    static Element read(Object drawing) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing.toString())))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well formed: " + drawing, e);
        }
    }

    static List<Element> all(Element root, String tag, String kind) {
        NodeList nodes = root.getElementsByTagName(tag);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (List.of(element.getAttribute("class").split(" ")).contains(kind)) {
                found.add(element);
            }
        }
        return found;
    }

    static double percent(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute).replace("%", ""));
    }
}
