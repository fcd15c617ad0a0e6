// SPDX-License-Identifier: GPL-3.0-or-later

// What sentences call things: by their title or name; where there is none, by their identifier
// between quotation marks.
extension Scenario {
  /// Writes `Vũ Công Tĩnh (XH-001)`.
  package func nameAndNumber(of officer: Officer.ID) -> String {
    knows(officer: officer) ? "\(self.officer(officer).name) (\(officer))" : officer.text
  }

  package func title(of unit: Unit.ID) -> String {
    units.first { $0.id == unit }?.title ?? unit.text.quoted
  }

  package func title(of position: Position.ID) -> String {
    positions.first { $0.id == position }?.title ?? position.text.quoted
  }

  package func title(of programme: Programme.ID) -> String {
    knows(programme: programme) ? self.programme(programme).title : programme.text.quoted
  }

  package func title(of dimension: Dimension.ID) -> String {
    dimensions.first { $0.id == dimension }?.title ?? dimension.text.quoted
  }

  package func title(of target: Target.ID) -> String {
    targets.first { $0.id == target }?.title ?? target.text.quoted
  }

  /// What a requirement is called: the title of the dimension of its name, or of the first one it
  /// asks for with what sets it apart: that it wants a field of study, else its own name.
  package func title(of requirement: Requirement.ID) -> String {
    if let dimension = dimensions.first(where: { $0.id.text == requirement.text }) {
      return dimension.title
    }
    let asked = standards.lazy.flatMap(\.requirements).first { $0.id == requirement }
    guard let asked, let first = asked.accepts.first,
      let dimension = dimensions.first(where: { $0.id == first.level.dimension })
    else { return requirement.text.quoted }
    let isOnlyOne = !standards.lazy.flatMap(\.requirements).contains {
      $0.id != requirement && $0.wantsField(in: dimension.id)
    }
    return asked.wantsField(in: dimension.id) && isOnlyOne
      ? dimension.title + " đúng ngành" : "\(dimension.title) (\(requirement))"
  }
}

extension Requirement {
  /// Whether every alternative asks for one of some fields of study in a dimension.
  fileprivate func wantsField(in dimension: Dimension.ID) -> Bool {
    accepts.allSatisfy { $0.level.dimension == dimension && !$0.fields.isEmpty }
  }
}

extension String {
  /// The text between quotation marks: a name that only the files give.
  package var quoted: String { "“\(self)”" }

  /// The text as the first word of a line.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
