/** Documents, claims, stories and events kept on disk: DuckDB for tables, Lucene for words. */
package org.sayso.store;
