/** What people ask of a store, in the words of options and addresses. */
package org.sayso.app.ask;
