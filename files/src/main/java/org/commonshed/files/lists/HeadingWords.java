package org.commonshed.files.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.same.NameWords;
import org.commonshed.files.lists.Headings.Field;

/** Words of headings in English, Spanish, French and German, and the field each means. */
final class HeadingWords {
    /**
     * What a heading means.
     *
     * @param word of the table that it holds
     * @param isWhole the heading says nothing else
     */
    record Meaning(Field field, String word, boolean isWhole) {}

    /** Lines of {@code FIELD: word, two words}, in plain letters; longer phrases win. */
    private static final String TABLE = """
            NAME: name, names, nombre, nom, namen, bezeichnung, title, titulo, titre, organisation, organization, organizacion,
             actor, actors, acteur, akteur, business, empresa, entreprise, betrieb, company, farm name, business name, lab, denominacion,
             denomination, raison sociale, razon social, firma, initiative, iniciativa, project name, organisation name, organization name
            KIND: kind, type, category, categories, categoria, categorie, tipo, art, kategorie, typ, sector, branche, rubro, activity,
             activite, actividad, tatigkeit, what, que hace, class
            PLACE: neighbourhood, neighborhood, town, city, village, place, quarter, district, barrio, ciudad, pueblo, localidad,
             municipio, lugar, quartier, ville, commune, localite, lieu, stadtteil, ort, stadt, gemeinde, viertel, dorf, locality,
             municipality, suburb, city town
            COUNTRY: country, country code, country iso 3166, country name, pais, pays, land, codigo pais, code pays
            ADDRESS: address, street, street address, full address, direccion, calle, domicilio, adresse, rue, anschrift, strasse,
             location address, postal address, addr
            LATITUDE: latitude, lat, latitud, breite, breitengrad, geographische breite, y coord, gps lat, geo lat
            LONGITUDE: longitude, lon, long, lng, longitud, lange, langengrad, geographische lange, x coord, gps lon, gps long, geo
             lon, geo lng
            BOTH: coordinates, coordinate, latlong, latlon, lat lon, lat long, lat lng, latitude longitude, coordenadas, coordonnees,
             coordonnees gps, koordinaten, gps, geo, geolocation, geopoint, ubicacion, point, wkt
            SIZE: size, capacity, tamano, capacidad, taille, capacite, grosse, kapazitat, acres, hectares, hectareas, ha, superficie,
             surface, flache, area, beds, members
            LINK: link, url, website, web, web page, webpage, homepage, primary url, sitio web, pagina web, site, site web, site
             internet, webseite, internetseite, internet
            ID: id, identifier, key, code, identificador, clave, identifiant, cle, kennung, nummer, nr, no, slug, osm id, uuid
            NOTE: note, notes, remark, remarks, comment, comments, description, nota, notas, observaciones, descripcion, comentario,
             remarque, remarques, commentaire, bemerkung, bemerkungen, beschreibung, notiz, anmerkung, mission, about
            CONTACT: phone, telephone, tel, mobile, fax, email, e mail, mail, contact, contact person, contact name, owner, manager,
             director, operator, telefono, correo, correo electronico, movil, contacto, persona de contacto, propietario, responsable,
             courriel, contact email, telefon, handy, ansprechpartner, ansprechpartnerin, kontakt, inhaber, inhaberin, leitung,
             first name, last name, surname, given name, apellido, apellidos, prenom, nom de famille, vorname, nachname, whatsapp,
             facebook, instagram, twitter, contact details, contact details email
            OTHER: date, fecha, datum, opened, founded, created, updated, last updated, since, year, ano, annee, jahr, zip, zip code,
             postal code, postcode, codigo postal, code postal, plz, postleitzahl, opening hours, hours, horario, horaires,
             offnungszeiten, status, region, state, county, province, provincia, departement, bundesland, image, logo, tags""";

    private static final Map<String, Field> FIELDS = read();

    private HeadingWords() {}

    private static Map<String, Field> read() {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String line : TABLE.replace("\n ", " ").split("\n")) {
            int colon = line.indexOf(':');
            Field field = Field.valueOf(line.substring(0, colon));
            for (String word : line.substring(colon + 1).split(",")) {
                fields.put(word.replaceAll("\\s+", " ").strip(), field);
            }
        }
        return fields;
    }

    /**
     * What a heading means; of several phrases in it the longest, of equally long ones the first. A heading that speaks of people
     * or ways to reach them is about them, whatever else it says.
     */
    static Optional<Meaning> find(String heading) {
        String apart = heading.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
        List<String> words = NameWords.listAll(apart);
        Field whole = FIELDS.get(String.join(" ", words));
        if (whole == null) {
            for (String word : words) {
                if (FIELDS.get(word) == Field.CONTACT) {
                    return Optional.of(new Meaning(Field.CONTACT, word, false));
                }
            }
        }
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String phrase = String.join(" ", words.subList(from, from + length));
                Field field = FIELDS.get(phrase);
                if (field != null) {
                    return Optional.of(new Meaning(field, phrase, length == words.size()));
                }
            }
        }
        return Optional.empty();
    }
}
