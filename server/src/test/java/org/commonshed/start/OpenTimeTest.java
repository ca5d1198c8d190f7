package org.commonshed.start;
import org.junit.jupiter.api.Test;
final class OpenTimeTest {
    @Test
    void open() throws Exception {
        TestDatabase.fresh();
        for (int i = 0; i < 6; i++) {
            long t = System.nanoTime(), c = cpu();
            var house = TestHouse.open();
            System.out.printf("OPEN %d ms, cpu %d%n", (System.nanoTime() - t) / 1000000, (cpu() - c) / 1000000);
            t = System.nanoTime(); c = cpu();
            house.close();
            System.out.printf("CLOSE %d ms, cpu %d%n", (System.nanoTime() - t) / 1000000, (cpu() - c) / 1000000);
        }
        long t = System.nanoTime(), c = cpu();
        var house = TestHouse.open("--commonshed.demo=true");
        System.out.printf("DEMO %d ms, cpu %d%n", (System.nanoTime() - t) / 1000000, (cpu() - c) / 1000000);
        house.close();
    }
    static long cpu() { return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime(); }
}
