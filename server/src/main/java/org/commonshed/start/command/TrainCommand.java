package org.commonshed.start.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import org.commonshed.start.house.DemoFolder;
import org.commonshed.start.house.House;
import picocli.CommandLine.Command;

/** Opens a passing house, looks at its first page and closes it, so that Java can note which classes a start needs. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, InterruptedException {
        InetAddress here = InetAddress.getLoopbackAddress();
        DemoFolder folder = DemoFolder.passing();
        try (House house = House.open(new House.Plan(folder.foundation(), here, 0, House.Kind.OWN))) {
            URI page = URI.create("http://127.0.0.1:" + house.port() + "/");
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        }
        return 0;
    }
}
