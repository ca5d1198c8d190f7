package org.commonshed.home.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files of every kind that are not as they must be: whoever brings them in is told in their own language. */
@HouseTest
final class FilesInTheReadersLanguageTest {
    @Autowired
    private ApplicationContext house;

    /**
     * A file, and what is said of it.
     *
     * @param field of the form that takes it
     */
    private record Bad(String address, String field, String name, byte[] content, String spanish, String french) {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(text));
            zip.closeEntry();
        }
        return packed.toByteArray();
    }

    private static List<Bad> cases() throws IOException {
        return List.of(
                new Bad(
                        "/tables/places/bring-in",
                        "file",
                        "places.csv",
                        bytes("id,name,name,kind\noak,Oak,Oak,bioregion\n"),
                        "La columna “name” está aquí dos veces, así que nadie sabe qué dicen las celdas de abajo.",
                        "La colonne «\u00a0name\u00a0» se trouve ici deux fois, donc personne ne sait"),
                new Bad(
                        "/tables/places/bring-in",
                        "file",
                        "places.png",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                        "Esto es una imagen, no una tabla de texto.",
                        "C’est une image, non une table en texte."),
                new Bad(
                        "/world/import",
                        "folder",
                        "place.zip",
                        zip("place/places.csv", "id,name,kind\noak,Oak Spring,neighbourhood\n"),
                        "Falta el archivo world.yaml.",
                        "Le fichier world.yaml manque."),
                new Bad(
                        "/world/import",
                        "folder",
                        "place.zip",
                        zip("letter.txt", "nothing"),
                        "En el archivo zip no hay ninguna tabla que conozcamos.",
                        "Le fichier zip ne contient aucune table que nous connaissions."),
                new Bad(
                        "/designs/bring-in",
                        "file",
                        "okh.toml",
                        bytes("okhv = \"OKH-LOSHv1.0\"\nname = \"Loom\"\nversion = \"1\"\n"
                                + "repo = \"https://example.org/loom\"\nfunction = \"Weaves\"\nlicensor = \"Ada\"\n"),
                        "No dice su “license”. Sin licencia nadie puede construirlo.",
                        "Il ne dit pas son «\u00a0license\u00a0». Sans licence, personne n’a le droit de le construire."),
                new Bad(
                        "/bring-in",
                        "file",
                        "farms.csv",
                        bytes("name,kind,lat,lon\n\"Oak farm,farm,1,1\nElm farm,farm,1,1\n"),
                        "La comilla que se abre en esta línea no se cierra nunca.",
                        "Le guillemet ouvert dans cette ligne n’est jamais fermé."));
    }

    private static String told(Browser browser, Bad bad) {
        Browser.Answer sent = browser.upload(bad.address(), bad.field(), bad.name(), bad.content());
        return sent.location().isEmpty()
                ? sent.text()
                : browser.get(sent.location()).text();
    }

    @Test
    void whoeverBringsThemInIsToldInTheirLanguage() throws IOException {
        List<String> missing = new ArrayList<>();
        Guests guests = new Guests(house);
        Browser spanish = guests.as(new Viewer.Role.Keeper()).header("Accept-Language", "es");
        Browser french = guests.as(new Viewer.Role.Keeper()).header("Accept-Language", "fr");
        for (Bad bad : cases()) {
            if (!told(spanish, bad).contains(bad.spanish())) {
                missing.add(bad.address() + ": " + bad.spanish());
            }
            if (!told(french, bad).contains(bad.french())) {
                missing.add(bad.address() + ": " + bad.french());
            }
        }
        assertEquals(List.of(), missing);
    }
}
