package org.commonshed.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonshed.picture.HeatMap;
import org.commonshed.picture.Markup;
import org.commonshed.report.figures.Material;
import org.commonshed.report.figures.Share;

/** What comes from here when: kinds of product by column. */
public final class HeatSection {
    private final Material material;

    public HeatSection(Material material) {
        this.material = material;
    }

    /** Empty where there is one column alone, or one kind. */
    public Section section() {
        List<HeatMap.Row> rows = rows();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < material.periods().count(); i++) {
            columns.add(material.periods().name(i));
        }
        Markup body = new Markup();
        if (rows.size() > 1 && columns.size() > 1) {
            body.add(new HeatMap(material.say("heat.caption"), material.say("heat.corner"), columns, rows).draw());
        }
        return new Section("when", material.say("heat.title"), material.say("heat.remark"), body);
    }

    private List<HeatMap.Row> rows() {
        List<HeatMap.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Share[]> entry : material.served().categories().entrySet()) {
            List<Double> shares = new ArrayList<>();
            boolean any = false;
            for (Share share : entry.getValue()) {
                any |= share.wanted > 0;
                shares.add(share.wanted > 0 ? share.hereShare() : Double.NaN);
            }
            if (any && !entry.getKey().isEmpty()) {
                rows.add(HeatMap.Row.ofShares(material.sorts().categoryName(entry.getKey()), shares));
            }
        }
        return rows;
    }
}
