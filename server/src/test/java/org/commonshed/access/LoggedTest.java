package org.commonshed.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpRequest;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** What people send does not come into the log, however wrong it is; nor can anybody fill the log with it. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
final class LoggedTest {
    private static final String SECRET = "swordfish";

    @Autowired
    private ApplicationContext house;

    @Test
    void noAddressAndNothingTypedIsLogged(CapturedOutput output) {
        Guests guests = new Guests(house);
        Browser keeper = guests.as(new Viewer.Role.Keeper());
        keeper.get("/you");
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
        assertEquals(404, keeper.get("/invitation/" + SECRET + "/more").status());
        assertEquals(404, keeper.get("/invitation/" + SECRET).status());
        assertEquals(400, keeper.post("/undo", "act", SECRET).status());
        assertEquals(400, keeper.get("/outlines/" + SECRET).status());
        keeper.header("X-CSRF-TOKEN", keeper.form());
        assertEquals(405, keeper.send("PUT", "/people/" + SECRET, nothing, "").status());
        assertEquals(400, keeper.get("/" + SECRET + ";a=b").status());
        keeper.post("/sign-in", "name", SECRET, "passphrase", SECRET + " and a long one");
        assertFalse(output.getAll().contains(SECRET), output.getAll());
        assertFalse(output.getAll().contains(" WARN "), output.getAll());
    }
}
