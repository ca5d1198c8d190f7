package org.commonshed.design;

import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Known;
import org.commonshed.keeping.KnownRows;
import org.commonshed.keeping.Sheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of this room. */
@Configuration
class DesignSheets {
    static final Sheet PRODUCTS = Sheet.of("design_product", "products", "name", "id", "category");
    static final Sheet RECIPES = Sheet.of("design_recipe", "recipes", "name", "id", "kind");
    static final Sheet LINES = Sheet.of("design_line", "recipe_lines", "recipe", "item");
    static final Sheet ABILITIES = Sheet.of("design_ability", "abilities", "actor", "recipe");
    static final Sheet CAPACITIES = Sheet.of("design_capacity", "capacities", "actor", "item");
    static final Sheet STOCKS = Sheet.of("design_stock", "stocks", "actor", "product");

    @Bean
    Sheet productsSheet() {
        return PRODUCTS;
    }

    @Bean
    Known knownProducts(JdbcTemplate jdbc, ReadersNames names) {
        return new KnownDesigns(new KnownRows(jdbc, PRODUCTS, Column.Kind.PRODUCT), names);
    }

    @Bean
    Sheet recipesSheet() {
        return RECIPES;
    }

    @Bean
    Known knownRecipes(JdbcTemplate jdbc, ReadersNames names) {
        return new KnownDesigns(new KnownRows(jdbc, RECIPES, Column.Kind.RECIPE), names);
    }

    @Bean
    Known shippedProducts(Shipped shipped) {
        return new KnownShipped(shipped, Column.Kind.PRODUCT, CatalogueBook.Sort.PRODUCT);
    }

    @Bean
    Known shippedRecipes(Shipped shipped) {
        return new KnownShipped(shipped, Column.Kind.RECIPE, CatalogueBook.Sort.RECIPE);
    }

    @Bean
    Sheet linesSheet() {
        return LINES;
    }

    @Bean
    Sheet abilitiesSheet() {
        return ABILITIES;
    }

    @Bean
    Sheet capacitiesSheet() {
        return CAPACITIES;
    }

    @Bean
    Sheet stocksSheet() {
        return STOCKS;
    }
}
